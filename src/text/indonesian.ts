import { agencyIndonesian } from "./agencyIndonesian.js";
import type { Change, Dictionary, FindingFacts } from "./dictionary.js";
import { protectionIndonesian } from "./protectionIndonesian.js";
import { scenarioIndonesian } from "./scenarioIndonesian.js";

const than: Readonly<Record<Change, (facts: { difference: string | null; beforePeriod: string | null }) => string>> = {
  up: ({ difference, beforePeriod }) => `naik ${difference} dari ${beforePeriod}`,
  down: ({ difference, beforePeriod }) => `turun ${difference} dari ${beforePeriod}`,
  same: ({ beforePeriod }) => `sama dengan ${beforePeriod}`,
  unclear: ({ beforePeriod }) => `tidak berbeda nyata dari ${beforePeriod}`,
  none: () => "",
};

function compared(facts: FindingFacts): string {
  const words = than[facts.change](facts);
  return words ? `, ${words}` : "";
}

export const indonesian: Dictionary = {
  site: {
    name: "Neraca ASN",
    tagline: (region) => `Menimbang kepegawaian ${region}`,
    skip: "Langsung ke isi",
    home: "Neraca ASN, halaman depan",
    navigation: "Menu utama",
    language: "Bahasa",
    otherLanguage: "English",
    synthetic: "Data contoh: orang-orang dan angka di situs ini rekaan.",
    syntheticMore: "Situs ini dibangun dari daerah contoh, bukan dari data pemerintah daerah mana pun.",
    release: (date) => `Data per ${date}`,
    next: (date) => `Rilis berikutnya ${date}`,
    licence: (licence, publisher) => `${publisher}. Lisensi data ${licence}.`,
    noPeople: "Situs ini hanya memuat angka gabungan; sel yang menyangkut kurang dari sepuluh orang tidak ditampilkan.",
    notFound: "Halaman tidak ditemukan",
    notFoundMore: "Alamat ini tidak ada di situs ini. Mulailah dari halaman depan.",
  },
  overview: {
    title: (region) => `Keadaan kepegawaian ${region}`,
    lead: (date) => `Delapan temuan dari data per ${date}. Setiap kalimat memuat angka, pembandingnya, dan seberapa pasti angka itu.`,
    keyNumbers: "Tiga angka pokok",
    findings: "Delapan temuan",
    more: "Lihat rinciannya",
    balanceKey: "Neraca di samping tiap temuan: wajik kosong adalah pembanding, wajik penuh adalah keadaan sekarang. Sisi yang turun lebih besar.",
    fullCount: "Hitungan penuh seluruh catatan, bukan perkiraan.",
    interval: (low, high) => `Selang kepercayaan 95%: ${low} sampai ${high}.`,
    withheld: "Angka ini tidak ditampilkan karena menyangkut kurang dari sepuluh orang.",
    noData: "Belum ada data untuk temuan ini.",
  },
  findings: {
    "jumlah-pegawai": {
      topic: "Jumlah pegawai",
      sentence: ({ region, value, period, change, difference, relative, beforePeriod }) => {
        const size = `${region} mempekerjakan ${value} pegawai aparatur sipil negara pada ${period}`;
        if (change === "up") return `${size}, ${difference} orang (${relative}) lebih banyak daripada ${beforePeriod}.`;
        if (change === "down") return `${size}, ${difference} orang (${relative}) lebih sedikit daripada ${beforePeriod}.`;
        if (change === "same") return `${size}, sama banyak dengan ${beforePeriod}.`;
        return `${size}.`;
      },
    },
    "tingkat-pemenuhan": {
      topic: "Kebutuhan",
      sentence: ({ period, ofHundred: { have, gap } }) => {
        const fill = `Untuk setiap 100 pegawai yang dibutuhkan menurut analisis beban kerja, pada ${period} ada ${have}`;
        if (gap === "0") return `${fill}: jumlahnya memenuhi kebutuhan.`;
        return Number(have) < 100 ? `${fill}: masih kurang ${gap}.` : `${fill}: ${gap} lebih banyak daripada kebutuhan.`;
      },
    },
    "pensiun-lima-tahun": {
      topic: "Pensiun",
      sentence: (facts) => `Sebanyak ${facts.value} pegawai mencapai batas usia pensiun dalam lima tahun setelah ${facts.period}${compared(facts)}.`,
    },
    "perempuan-pimpinan": {
      topic: "Kepemimpinan",
      sentence: (facts) => `Perempuan memegang ${facts.value} jabatan struktural pada ${facts.period}${compared(facts)}.`,
    },
    "cakupan-penilaian": {
      topic: "Penilaian",
      sentence: (facts) => `Sebanyak ${facts.value} pegawai mempunyai penilaian kinerja tahunan ${facts.period}${compared(facts)}.`,
    },
    "predikat-baik": {
      topic: "Predikat",
      sentence: ({ value, period, before }) =>
        `Pada ${period}, ${value} pegawai yang dinilai berpredikat Baik` +
        (before ? `; sebaran predikat mengikuti pola SE MenPANRB 3/2023 di ${before} perangkat daerah.` : "."),
    },
    "konsistensi-matriks": {
      topic: "Aturan",
      sentence: (facts) => `Sebanyak ${facts.value} predikat ${facts.period} sesuai dengan matriks hasil kerja dan perilaku PermenPANRB 6/2022${compared(facts)}.`,
    },
    "hak-pelatihan": {
      topic: "Pelatihan",
      sentence: ({ value, period, change, difference }) => {
        const right = `Pada ${period}, ${value} PNS mengikuti sedikitnya 20 jam pelajaran yang menjadi haknya`;
        return change === "down" || change === "unclear" ? `${right}; hak itu milik semua PNS, jadi masih kurang ${difference}.` : `${right}.`;
      },
    },
  },
  figure: {
    headline: ({ subject, value, period, beforePeriod, difference, change }) => {
      const head = `${subject}: ${value} pada ${period}`;
      const words = than[change]({ difference, beforePeriod });
      return words ? `${head}, ${words}` : head;
    },
    largest: ({ subject, category, share, period }) => `${subject}: ${category} terbanyak, ${share} pada ${period}`,
    flow: ({ year, entries, exits, residual }) => `Pada ${year} masuk ${entries} dan keluar ${exits} pegawai${residual === null ? "" : `; ${residual} perubahan tidak tercatat`}`,
    outlook: ({ people, first, last, peak, peakPeople }) => `${people} pegawai pensiun antara ${first} dan ${last}, terbanyak ${peakPeople} pada ${peak}`,
    points: (difference) => `${difference} poin persen`,
    trendPanel: "Seluruh daerah",
    unitPanel: (period) => `Menurut perangkat daerah, ${period}`,
    categoryPanel: (dimension, period) => `${dimension}, ${period}`,
    chartDescription: ({ finding, low, high, count }) => `${finding}. Bagan dengan ${count} nilai, dari ${low} sampai ${high}; tabelnya ada di bawah bagan.`,
    interval: "selang kepercayaan 95%",
    target: "Target",
    region: "Daerah",
    table: "Tabel angka",
    reading: "Cara membaca",
    source: "Sumber",
    sourceLine: (publisher, kinds, date) => `${publisher}, dari ${kinds}. Data per ${date}.`,
    method: "Cara menghitung",
    download: "Unduh",
    noData: "Belum ada data",
    noDataTitle: (subject) => `${subject}: belum ada data`,
    withheld: "tidak ditampilkan",
    withheldUnits: (count) => `${count} perangkat daerah tidak ditampilkan demi kerahasiaan.`,
    withheldTitle: ({ subject, period }) => `${subject}: angka ${period} tidak ditampilkan`,
    withheldNote: "[c] tidak ditampilkan: sel ini, atau sel yang membukanya, menyangkut kurang dari sepuluh orang.",
    conforms: "sesuai",
    conformsNot: "tidak",
    entries: "Masuk",
    exits: "Keluar",
    units: { people: "pegawai", posts: "jabatan", share: "persen", hours: "jam pelajaran", score: "nilai", ratio: "rasio", years: "tahun", layers: "lapis", rows: "baris", days: "hari", events: "kejadian", rupiah: "rupiah", "per-thousand": "per seribu", measured: "dalam satuannya" },
  },
  table: {
    agency: "Perangkat daerah", period: "Periode", value: "Nilai", base: "Dasar (n)", interval: "Selang 95%", category: "Kategori",
    sort: (column) => `Urutkan menurut ${column}`,
  },
  districts: {
    title: "Pegawai menurut kecamatan",
    district: "Kecamatan",
    population: "Penduduk",
    finding: ({ most, mostValue, least, leastValue, period }) => `Pegawai per 1.000 penduduk pada ${period}: terbanyak di ${most} (${mostValue}), paling sedikit di ${least} (${leastValue})`,
    tiles: "Daerah ini belum memberikan berkas batas kecamatan: setiap kecamatan digambar sebagai satu petak menurut abjad, bukan menurut letaknya.",
  },
  section: { contents: "Di halaman ini" },
  inquiry: {
    answers: "Setiap pertanyaan, satu jawaban",
    verdicts: { found: "Jelas ada", small: "Ada tetapi kecil", none: "Tidak ada yang berarti", unclear: "Belum dapat dipastikan" },
    verdictsMore: {
      found: "Selangnya memastikan ini, dan besarnya berarti.",
      small: "Selangnya memastikan ini, tetapi besarnya tidak berarti.",
      none: "Yang berarti akan terlihat, dan ternyata tidak ada.",
      unclear: "Data tidak dapat memastikan ya atau tidak.",
    },
    advice: "Yang perlu dilakukan",
    more: "Lihat buktinya",
    estimand: "Apa yang ditaksir",
    method: "Caranya",
    assumptions: "Yang diandaikan",
    limits: "Apa yang tidak dikatakan",
    wouldChange: "Yang akan mengubah jawaban",
    observations: "Pengamatan",
    people: "Orang",
    silent: (reason) => `Tidak ada jawaban: ${reason}.`,
    allPeriods: "Semua periode",
    specification: "Model",
    measure: "Ukuran",
    estimate: "Taksiran",
    detectable: "Dapat terdeteksi",
    adjusted: "p, disesuaikan",
    ratings: "Penilaian",
    raters: "Penilai",
    noEffect: "tanpa pengaruh",
    units: { share: "bagian", "percentage-points": "poin persentase", points: "poin skala predikat (25–150)", score: "poin nilai", sd: "simpangan baku", ratio: "rasio", odds: "rasio odds", correlation: "korelasi", count: "banyaknya", days: "hari", years: "tahun", people: "orang", rupiah: "rupiah", "per-thousand": "per seribu" },
    tried: "Seberapa dapat dipercaya metodenya",
    rounded: "Banyaknya pengamatan, orang, dan penilai dibulatkan ke puluhan; tidak ada penilai, orang, atau unit yang dapat dikenali dari halaman ini.",
  },
  evaluation: {
    scorecard: "Kartu nilai setiap aspek",
    scorecardLead: "Setiap aspek dinilai dari kriterianya: kekuatan bila selangnya melewati ambang yang baik, kelemahan bila selangnya di balik ambang yang buruk, dan belum diketahui bila datanya tidak cukup untuk memutuskan.",
    states: { strong: "Kuat", mixed: "Campuran", weak: "Lemah", unknown: "Belum diketahui" },
    trends: { better: "Membaik setahun ini", same: "Tidak berubah berarti setahun ini", worse: "Memburuk setahun ini", unknown: "Kecenderungan belum diketahui" },
    senses: { strength: "Kekuatan", improve: "Perlu ditingkatkan", weakness: "Kelemahan", unknown: "Belum diketahui" },
    judged: (share) => `${share} kriterianya dapat diputuskan`,
    decisions: (count) => `${count} hal yang perlu dilakukan`,
    decisionsLead: "Diurutkan menurut pengaruh yang diharapkan (jarak ke ambang yang baik dikali kepentingannya) dan kepastiannya. Urutan ini bahan pertimbangan, bukan keputusan.",
    actor: "Pelaksana",
    concerned: ({ count, counted }) => `menyangkut kira-kira ${count} ${counted}`,
    certain: (certainty) => (certainty >= 1 ? "pasti" : certainty >= 0.9 ? "hampir pasti" : "cukup pasti"),
    strengths: "Kekuatan, kelemahan, dan yang perlu ditingkatkan",
    strengthsLead: "Setiap kalimat berasal dari satu aturan: angka, ambang, dan kata-katanya ada dalam data yang dapat diunduh.",
    strategy: "Strategi",
    regulation: "Dasar",
    basis: "Asal ambang",
    withheld: (subject) => `${subject}: belum diketahui, karena angkanya dirahasiakan.`,
    noData: (subject) => `${subject}: belum diketahui, karena tidak ada datanya.`,
    between: ({ subject, value, low, high, strong, weak }) => `${subject}: ${value}; ${low === "–" ? "dasarnya terlalu kecil" : `selang ${low} sampai ${high} tidak memutuskan`} antara ambang ${weak} dan ${strong}.`,
    ranks: "Peringkat perangkat daerah, dengan keraguannya",
    ranksLead: "Titik adalah peringkat tengah dari 2.000 simulasi yang mengubah-ubah bobot kriteria dan menarik setiap angka dari selangnya; garis memuat 90% peringkat. Perangkat daerah dengan kurang dari separuh kriteria yang diketahui tidak diberi peringkat.",
    ranksFinding: ({ ranked, all, upper, lower }) => `${ranked} dari ${all} perangkat daerah dapat diberi peringkat; yang jelas berada di paruh atas: ${upper}, di paruh bawah: ${lower}.`,
    noRanks: "Terlalu sedikit angka perangkat daerah yang diketahui untuk peringkat.",
    rank: "Peringkat tengah",
    rankInterval: "Selang 90%",
    criteriaKnown: "Kriteria yang diketahui",
    merit: "Sistem merit: delapan aspek dan buktinya",
    meritLead: "Menurut PermenPANRB 19/2025. Tabel ini menunjukkan bukti yang dimiliki evaluasi ini, bukan nilai sistem merit.",
    meritAspect: "Aspek sistem merit",
    evidence: "Bukti",
    noEvidence: "Belum ada bukti dalam data ini.",
  },
  validation: {
    summary: ({ held, within, outside, limits }) => `Dari ${held} angka yang diikat pada suatu batas, ${within} memenuhinya${outside === "0" ? "" : ` dan ${outside} tidak`}; ${limits} angka lain berada di keadaan yang memang diketahui tidak terjangkau metodenya dan ditampilkan apa adanya.`,
    scope: ({ methods, regimes }) => `${methods} metode dalam ${regimes} keadaan`,
    none: "Pengujian metode belum dijalankan untuk rilis ini.",
    regimes: "Keadaan",
    limits: "Keterbatasan yang diketahui",
    foundByStudy: "ditemukan oleh pengujian ini",
    regime: "Keadaan", target: "Sasaran", quantity: "Besaran", value: "Nilai", error: "Galat Monte Carlo", bound: "Batas", outcome: "Hasil", source: "Sumber batas",
    outcomes: { within: "memenuhi", outside: "di luar batas", limit: "keterbatasan diketahui" },
    seconds: (seconds, seed) => `Dijalankan penuh dalam ${seconds} detik, benih ${seed}.`,
  },
  explorer: {
    title: "Lihat satu perangkat daerah",
    lead: "Pilih indikator dan perangkat daerah; bagan dan tabel digambar di peramban Anda, dan pilihan tersimpan di alamat halaman.",
    indicator: "Indikator",
    agency: "Perangkat daerah",
    whole: "Seluruh daerah",
    show: "Tampilkan",
    loading: "Mengambil data…",
    failed: "Data tidak dapat diambil. Tabel di halaman ini tetap memuat angkanya.",
    table: "Angka menurut periode",
    empty: "Tidak ada angka untuk pilihan ini.",
    compare: (agency) => `${agency} dibandingkan dengan seluruh daerah (garis putus-putus)`,
  },
  quality: {
    kindsTitle: ({ share, accepted, read }) => `${share} baris ekspor dapat dipakai: ${accepted} dari ${read}`,
    kindsLead: "Setiap baris yang dibaca berakhir diterima atau dikarantina; tidak ada yang hilang.",
    kind: "Jenis ekspor", files: "Berkas", read: "Dibaca", accepted: "Diterima", quarantined: "Dikarantina", warnings: "Peringatan", share: "Diterima",
    total: "Semua",
    codesTitle: (kinds, count) => `${count} temuan dalam ${kinds} golongan perlu dibenahi di sumbernya`,
    codesLead: "Jumlah temuan menurut kodenya, tanpa nilai dan tanpa orang. Rinciannya ada pada badan kepegawaian.",
    code: "Kode", severity: "Tingkat", count: "Jumlah",
    severities: { error: "kesalahan", warning: "peringatan", warn: "peringatan", stop: "menghentikan", info: "catatan" },
    none: "Tidak ada temuan.",
    assumptions: "Yang disimpulkan karena tidak dinyatakan",
  },
  downloads: {
    lead: (datasets) => `${datasets} dataset, masing-masing sebagai CSV, Parquet, Arrow, dan buku kerja xlsx, dengan alamat yang tetap.`,
    rows: "Baris", columns: "Kolom", column: "Kolom", type: "Jenis", meaning: "Arti",
    types: { string: "teks", integer: "bilangan bulat", number: "bilangan", boolean: "ya/tidak", date: "tanggal" },
    withheldCells: (count) => `${count} sel tidak ditampilkan`,
    format: "Format", size: "Ukuran", checksum: "SHA-256", files: "Berkas",
    metadata: "Berkas metadata",
    csvw: "Uraian kolom untuk mesin (CSVW)",
    metadataLead: "Untuk mesin pengambil data dan portal data: uraian semua dataset dalam bentuk baku.",
    machine: {
      "datapackage.json": "Data Package v2", "data.json": "Katalog DCAT untuk Satu Data Indonesia",
      "SHA256SUMS.txt": "Tanda pemeriksaan SHA-256 setiap berkas",
      "manifest.json": "asal situs ini: jenis ekspor, kode, peraturan, pengaturan, serta tanda pemeriksaan setiap halaman dan berkas",
    },
    last: (date) => `Rilis terakhir ${date}`,
    next: (date) => `Rilis berikutnya ${date}`,
  },
  agency: agencyIndonesian,
  protection: protectionIndonesian,
  scenario: scenarioIndonesian,
  methodology: {
    lead: (count) => `${count} indikator. Rumus, dasar hukum, dan SQL di bawah ini adalah yang dijalankan, diambil dari registri yang sama dengan angkanya.`,
    formula: "Rumus", reading: "Cara membaca", basis: "Dasar hukum", needs: "Memerlukan", unit: "Satuan",
    direction: "Arah",
    directions: { higher: "lebih tinggi lebih baik", lower: "lebih rendah lebih baik", neutral: "tidak berarah" },
    uncertainty: "Ketidakpastian",
    intervals: { none: "hitungan penuh, tanpa selang", wilson: "selang Wilson 95%", model: "selang dari model" },
    protection: "Kerahasiaan", protects: "sel kecil tidak ditampilkan", open: "tidak menyangkut orang",
    sql: "SQL yang dijalankan", noRegulation: "tidak diatur khusus",
    symbols: "Lambang",
    symbolList: [
      { symbol: "[c]", meaning: "rahasia: tidak ditampilkan karena menyangkut kurang dari sepuluh orang, atau karena akan membuka sel lain" },
      { symbol: "[x]", meaning: "tidak tersedia: tidak ada datanya atau tidak dapat dihitung" },
      { symbol: "[z]", meaning: "tidak berlaku" },
    ],
    symbol: "Lambang", meaning: "Arti",
    disclosure: "Perlindungan kerahasiaan",
    disclosureText: [
      "Sebelum diterbitkan, setiap dataset melewati pengendalian pengungkapan. Sel ditahan bila pembilang, dasar, atau selisihnya kurang dari sepuluh orang, lalu sebanyak sel lain yang diperlukan agar tidak dapat dihitung dari jumlahnya.",
      "Lambang [c] tidak membedakan keduanya, sehingga tidak memberi petunjuk.",
    ],
    seeFigure: "Lihat bagannya",
  },
};
