import type { AgencyWords } from "./agencyWords.js";

export const agencyIndonesian: AgencyWords = {
  description: (name) => `Pegawai, kebutuhan, penilaian, pengembangan, dan layanan ${name}, dibandingkan dengan perangkat daerah lain menurut ukurannya.`,
  types: { sekretariat: "Sekretariat", inspektorat: "Inspektorat", badan: "Badan", dinas: "Dinas", kecamatan: "Kecamatan", rsud: "Rumah sakit umum daerah", satpol: "Satuan polisi pamong praja" },
  sectors: { pendidikan: "pendidikan", kesehatan: "kesehatan", lingkungan: "lingkungan", pelayanan: "pelayanan", kewilayahan: "kewilayahan", pemerintahan: "pemerintahan" },
  sector: (name) => `sektor ${name}`,
  headcount: ({ name, people, period, change, difference, beforePeriod }) => {
    const size = `${name} mempekerjakan ${people} orang pada ${period}`;
    if (change === "up") return `${size}, ${difference} lebih banyak daripada ${beforePeriod}.`;
    if (change === "down") return `${size}, ${difference} lebih sedikit daripada ${beforePeriod}.`;
    return change === "same" ? `${size}, sama banyaknya dengan ${beforePeriod}.` : `${size}.`;
  },
  headcountWithheld: (name) => `Jumlah pegawai ${name} tidak ditampilkan demi kerahasiaan.`,
  like: ({ kind, count, type }) => kind === "type" ? `Pembandingnya ialah seluruh daerah dan nilai tengah yang sejenis: ${count} ${type.toLowerCase()} lain.` : `Pembandingnya ialah seluruh daerah dan nilai tengah yang sejenis: ${count} perangkat daerah lain yang seukuran.`,
  sections: {
    pegawai: "Siapa yang bekerja di sini", kebutuhan: "Kebutuhan dan kekurangan", pensiun: "Pensiun", penilaian: "Penilaian kinerja",
    pengembangan: "Pengembangan dan karier", kehadiran: "Kehadiran dan penggajian", partisipasi: "Partisipasi pegawai", layanan: "Layanan kepada masyarakat", seleksi: "Seleksi pegawai",
  },
  measure: "Ukuran", before: "Dari tahun sebelumnya", peers: "Sejenis (n)", course: "Tren",
  courseFrom: ({ first, firstPeriod, last, lastPeriod }) => `dari ${first} (${firstPeriod}) menjadi ${last} (${lastPeriod})`,
  change: ({ change, difference }) => ({ up: `naik ${difference}`, down: `turun ${difference}`, same: "tetap", unclear: "tidak jelas berbeda", none: "–" })[change],
  more: (count) => `${count} ukuran lain`,
  verdicts: "Kekuatan dan kelemahan",
  strengths: "Kekuatan", weaknesses: "Perlu dibenahi",
  noStrength: "Belum ada ukuran yang jelas lebih baik daripada ambangnya.",
  noWeakness: "Belum ada ukuran yang jelas lebih buruk daripada ambangnya.",
  notYetKnown: (count) => `${count} kriteria lain belum dapat dinilai karena angkanya tidak ditampilkan, tidak ada, atau terlalu tidak pasti.`,
  fromFunnels: "Disebut di sini: ukuran yang terletak di luar batas kendali 99,8% bagi perangkat daerah sebesar ini.",
  beyond: ({ subject, value, region, n }) => `${subject}: ${value} dari ${n}, sedangkan daerah ${region}.`,
  funnels: "Dibandingkan menurut ukurannya",
  funnelsLead: "Setiap titik ialah satu perangkat daerah. Perangkat daerah kecil wajar menyimpang jauh karena kebetulan; yang di luar batas menyimpang lebih jauh daripada yang wajar bagi ukurannya.",
  funnelsMore: ({ shown, all }) => `Ditampilkan ${shown} dari ${all} ukuran, yang paling menyimpang lebih dahulu; semuanya ada dalam tabel.`,
  noFunnels: "Tidak ada ukuran perangkat daerah ini yang dapat diletakkan di antara batas kendali: angkanya tidak ditampilkan demi kerahasiaan.",
  size: "Banyaknya orang atau kasus (skala logaritma)",
  limits: (level) => `Batas ${level}`,
  places: {
    favourable: { alarm: "lebih baik daripada yang wajar (99,8%)", warning: "agak lebih baik (95%)", varied: "lebih baik, tetapi masih lazim di antara perangkat daerah" },
    unfavourable: { alarm: "lebih buruk daripada yang wajar (99,8%)", warning: "agak lebih buruk (95%)", varied: "lebih buruk, tetapi masih lazim di antara perangkat daerah" },
  },
  within: "dalam batas", withinLabel: "Letak",
  funnelDescription: ({ subject, value, n, region, place, count }) => `${subject}: ${value} dari ${n}, daerah ${region}, ${place}. Bagan corong dengan ${count} perangkat daerah; tabelnya di bawah bagan.`,
  funnelSummary: ({ subject, period, favourable, unfavourable, warned, count }) => favourable === "0" && unfavourable === "0"
    ? `${subject}: tidak satu pun dari ${count} perangkat daerah di luar batas 99,8% pada ${period}, ${warned} di luar batas 95%`
    : `${subject}: dari ${count} perangkat daerah, ${favourable} lebih baik dan ${unfavourable} lebih buruk daripada yang wajar pada ${period}`,
  chanceLimits: (level) => `Garis titik-titik: batas ${level} bila hanya kebetulan.`,
  widened: (times) => `Perangkat daerah berbeda lebih jauh daripada kebetulan (keragaman ${times} kali yang wajar); batasnya diperlebar dengan keragaman itu.`,
  chance: "Perangkat daerah berbeda tidak lebih jauh daripada kebetulan; batasnya ialah batas binomial eksak.",
  funnelReading: "Batas 95% dilewati kira-kira satu dari dua puluh perangkat daerah karena kebetulan, batas 99,8% satu dari lima ratus. Letak di luar batas mengajak bertanya; sebabnya belum terjawab.",
  withheld: "Yang tidak dapat ditampilkan",
  withheldCount: ({ withheld, all }) => `${withheld} dari ${all} ukuran perangkat daerah ini tidak ditampilkan.`,
  withheldReason: "Tanda [c] berarti dirahasiakan: angkanya menyangkut kurang dari sepuluh orang, atau akan membuka angka lain yang demikian. Makin kecil sebuah perangkat daerah, makin banyak yang harus dijaga.",
  withheldList: "Ukuran yang dirahasiakan",
  nothingWithheld: (all) => `Semua ${all} ukuran perangkat daerah ini dapat ditampilkan.`,
  withheldRest: "selebihnya tidak ditampilkan",
  all: "Semua perangkat daerah",
  allLead: (count) => `${count} perangkat daerah, dari yang terbesar. Pilih satu untuk melihat pegawai, penilaian, dan layanannya.`,
  listCaption: "Perangkat daerah menurut jumlah pegawai",
  people: "Pegawai", weakCount: "Kelemahan", notShown: "Tidak ditampilkan",
  notShownOf: ({ withheld, all }) => `${withheld} dari ${all} ukuran`,
  gallery: "Di mana perangkat daerah menyimpang",
  galleryLead: "Lebih baik dan lebih buruk di sini berarti di luar batas kendali 99,8% di sekitar nilai daerah, setelah ukuran setiap perangkat daerah diperhitungkan.",
  calm: (count) => `Pada ${count} ukuran lain semua perangkat daerah terletak dalam batas:`,
  noAgencies: "Belum ada data perangkat daerah.",
  dataOf: (publisher, date) => `Sumber: ${publisher}, data per ${date}.`,
};
