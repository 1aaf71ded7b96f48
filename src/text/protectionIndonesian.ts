import type { ProtectionWords } from "./protectionWords.js";

export const protectionIndonesian: ProtectionWords = {
  why: {
    title: "Mengapa ada angka yang tidak ditampilkan",
    paragraphs: [
      "Situs ini bercerita tentang kelompok, bukan tentang orang. Penilaian, kehadiran, dan penghasilan seorang pegawai adalah informasi yang dikecualikan dan data pribadi (UU 14/2008, UU 27/2022). Bila sebuah tabel membuat orang dapat menebak nilai seorang rekan, tabel itu tidak dapat ditarik kembali.",
      "Karena itu sebuah angka dirahasiakan bila menyangkut kurang dari sepuluh orang: pembilangnya, dasarnya, atau sisanya. Lalu dirahasiakan pula angka lain sebanyak yang perlu, agar angka yang kecil itu tidak dapat dihitung dari jumlahnya.",
      "Dirahasiakan juga angka yang mengatakan sesuatu tentang setiap anggota sebuah kelompok, yang bersandar pada terlalu sedikit penilai, atau yang hampir seluruhnya berasal dari satu dua orang.",
    ],
  },
  symbols: {
    title: "Cara membaca [c], [x], dan [z]",
    paragraphs: ["Ketiganya berarti tidak ada angka, tetapi alasannya berbeda. Sel kosong tidak dipakai, supaya tidak dikira nol. Pada grafik, bagian yang dirahasiakan diarsir atau tidak digambar."],
  },
  secondary: {
    title: "Mengapa angka besar pun dapat dirahasiakan",
    paragraphs: [
      "Menyembunyikan satu angka saja sering tidak cukup. Selama jumlahnya diterbitkan, angka itu dapat dihitung kembali dengan pengurangan. Contoh rekaan di bawah ini memperlihatkannya: di Dinas Anggrek hanya ada tujuh perempuan.",
    ],
  },
  example: {
    agency: "Perangkat daerah", agencies: ["Dinas Anggrek", "Dinas Bakung", "Dinas Cempaka"], men: "Laki-laki", women: "Perempuan", total: "Jumlah", region: "Seluruhnya",
    unsafe: "Tidak aman: hanya satu angka disembunyikan (contoh rekaan)",
    unsafeReading: "Siapa pun dapat menghitungnya: 31 − 24 = 7, atau 45 − 22 − 16 = 7.",
    safe: "Aman: tiga angka lain ikut dirahasiakan (contoh rekaan)",
    safeReading: "Kini diketahui hanya bahwa kedua angka perempuan yang dirahasiakan berjumlah 23. Yang satu dapat berapa saja dari 0 sampai 23, dan tidak ada yang dapat mengatakan mana yang kecil.",
  },
  kinds: {
    title: "[c] tidak pernah mengatakan yang mana",
    paragraphs: [
      "Sebuah [c] dapat berarti kelompoknya kecil, atau bahwa angkanya menutupi angka lain. Bedanya tidak ditandai di mana pun: tidak di halaman, grafik, keterangan gambar, CSV, XLSX, Parquet, Arrow, maupun pada urutan baris. Andai ditandai, tandanya sendiri akan membocorkan bahwa suatu kelompok beranggotakan satu sampai sembilan orang.",
      "Maka jangan membaca [c] sebagai “sedikit”. Di banyak baris angkanya justru besar.",
    ],
  },
  limits: {
    title: "Yang tidak dapat dan yang masih dapat diketahui",
    impossible: "Yang tidak dapat diketahui dari situs ini",
    impossibleList: [
      "Penilaian, kehadiran, penghasilan, atau usia seseorang; nama, NIP, NIK, alamat, dan nomor telepon tidak disimpan sama sekali.",
      "Penilaian pejabat penilai tertentu: hasil model tidak memuat penilai, unit kecil, atau nilai paling ujung.",
      "Angka satu sampai sembilan orang, sepanjang jumlah dan kesamaan antartabel yang kami periksa.",
    ],
    possible: "Yang tetap mungkin, dan tidak dapat kami cegah",
    possibleList: [
      "Orang yang sudah tahu tentang sembilan dari sepuluh anggota suatu kelompok dapat menyimpulkan yang kesepuluh. Sepuluh adalah ambang, bukan bukti.",
      "Angka yang ditampilkan berlaku bagi kelompoknya. Bila hampir semua anggota bernilai sama, pembaca tahu banyak tentang masing-masing.",
      "Fakta dari luar, misalnya keputusan promosi yang menyebut nama, dapat digabungkan dengan tabel ini. Tidak ada tabel yang dapat memperhitungkan semuanya.",
      "Angka tidak dikaburkan secara acak. Semua yang ditampilkan benar, dan karena itu perlindungannya bergantung pada apa yang tidak ditampilkan.",
    ],
  },
  price: {
    title: "Berapa yang hilang karena dirahasiakan",
    paragraphs: [
      "Kerahasiaan ada harganya. Tabel berikut mengatakan berapa sel yang dirahasiakan dan berapa bagian orang yang berada di dalamnya. Bagian orang biasanya jauh lebih kecil daripada bagian sel, karena yang dirahasiakan terutama kelompok kecil.",
      "Bagian orang dibulatkan ke persen dan hanya disebut bila sedikitnya sepuluh baris dirahasiakan dan pembulatannya menyisakan sedikitnya sepuluh orang; selain itu [c]. Untuk kumpulan data, bagian itu mencakup indikator yang bagiannya boleh disebut.",
    ],
  },
  datasets: "Kumpulan data dengan sel yang dirahasiakan", dataset: "Kumpulan data",
  indicators: "Indikator dengan sel yang dirahasiakan, dan perincian yang menghindarinya", indicator: "Indikator",
  cells: "Sel", withheld: "Dirahasiakan", people: "Orang", coarser: "Perincian yang cukup (paling banyak 5% dirahasiakan)",
  grains: {
    "kategori-digabung": "kategori kecil digabung", "tahun-digabung": "tahun digabung", "opd-digabung": "perangkat daerah kecil sejenis digabung",
    "opd-dan-kategori-digabung": "perangkat daerah dan kategori kecil digabung", "tanpa-dimensi": "tanpa rincian kategori",
    "opd-digabung-tanpa-dimensi": "perangkat daerah kecil digabung, tanpa rincian kategori", daerah: "seluruh daerah saja", "daerah-tanpa-dimensi": "jumlah seluruh daerah saja",
  },
  left: ({ grain, share, upTo }) => `${grain} (${upTo ? "paling banyak " : ""}${share})`,
  noGrain: "tidak ada di antara yang dicoba", fine: "tidak perlu: sudah paling banyak 5%",
  none: "Pada rilis ini tidak ada sel yang dirahasiakan.",
  audit: { title: "Diserang sebelum terbit", paragraphs: ["Sebelum terbit, berkas-berkasnya diserang seperti oleh pembaca yang teliti: semua jumlah, porsi, dan kesamaan antartabel dijadikan satu sistem persamaan, lalu dicari angka rahasia yang dapat dihitung."] },
  auditResult: ({ withheld, recoverable, unknowns, constraints }) => `${withheld} sel dirahasiakan, ${recoverable} dapat dihitung kembali (${unknowns} bilangan tidak diketahui, ${constraints} batasan).`,
  more: {
    title: "Selengkapnya dan tempat bertanya",
    paragraphs: [
      "Data orang tetap di komputer lembaga kepegawaian. Situs ini dibuat hanya dari tabel yang telah melewati pemeriksaan kerahasiaan dan tidak dapat membuka yang lain. Halamannya tidak memuat apa pun dari alamat lain.",
      "Berkas SECURITY.md pada kode sumber memuat siapa yang mungkin mencoba, apa yang dapat diperolehnya, apa yang menghalanginya, dan apa yang tidak.",
    ],
  },
  downloads: "Unduh angka halaman ini", methodology: "Metodologi dan rumus",
  ask: (publisher) => `Pertanyaan tentang data dijawab oleh ${publisher}.`,
  report: "Bila Anda menemukan angka yang membuka data seseorang, beri tahu penerbit secara pribadi dan jangan menyebarkannya.",
  link: "Mengapa dirahasiakan?",
};
