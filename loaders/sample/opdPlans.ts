export type Form = "setda" | "setwan" | "inspektorat" | "badan" | "dinas" | "satpol" | "rsud" | "kecamatan";

export interface OpdPlan {
  readonly name: string;
  readonly form: Form;
  /** office staff in a region of about 3,300 civil servants (schools, puskesmas and kelurahan come on top) */
  readonly staff: number;
  /** divisions (bidang, bagian, irban, seksi kecamatan) */
  readonly divisions: readonly string[];
  readonly kelurahan?: readonly string[];
  /** extra units: school kinds or puskesmas of this OPD */
  readonly serves?: "pendidikan" | "kesehatan";
}

/** The 28 perangkat daerah of a Sawahlunto-like city. */
export const opdPlans: readonly OpdPlan[] = [
  { name: "Sekretariat Daerah", form: "setda", staff: 150, divisions: ["Pemerintahan", "Kesejahteraan Rakyat", "Hukum", "Perekonomian dan Sumber Daya Alam", "Administrasi Pembangunan", "Pengadaan Barang dan Jasa", "Umum", "Organisasi", "Protokol dan Komunikasi Pimpinan"] },
  { name: "Sekretariat DPRD", form: "setwan", staff: 45, divisions: ["Umum dan Keuangan", "Persidangan dan Perundang-undangan", "Fasilitasi Penganggaran dan Pengawasan"] },
  { name: "Inspektorat Daerah", form: "inspektorat", staff: 45, divisions: ["I", "II", "III", "IV"] },
  { name: "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", form: "badan", staff: 45, divisions: ["Pengadaan, Pemberhentian dan Informasi", "Mutasi dan Promosi", "Pengembangan Kompetensi", "Penilaian Kinerja dan Penghargaan"] },
  { name: "Badan Keuangan dan Aset Daerah", form: "badan", staff: 75, divisions: ["Anggaran", "Perbendaharaan", "Akuntansi", "Pendapatan", "Aset"] },
  { name: "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", form: "badan", staff: 45, divisions: ["Perencanaan dan Evaluasi", "Ekonomi dan Infrastruktur", "Pemerintahan dan Manusia", "Riset dan Inovasi"] },
  { name: "Badan Kesatuan Bangsa dan Politik", form: "badan", staff: 25, divisions: ["Ideologi dan Wawasan Kebangsaan", "Politik Dalam Negeri"] },
  { name: "Badan Penanggulangan Bencana Daerah", form: "badan", staff: 40, divisions: ["Pencegahan dan Kesiapsiagaan", "Kedaruratan dan Logistik", "Rehabilitasi dan Rekonstruksi"] },
  { name: "Dinas Pendidikan", form: "dinas", staff: 55, divisions: ["Pembinaan PAUD dan Pendidikan Nonformal", "Pembinaan Sekolah Dasar", "Pembinaan Sekolah Menengah Pertama", "Pembinaan Ketenagaan"], serves: "pendidikan" },
  { name: "Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana", form: "dinas", staff: 55, divisions: ["Kesehatan Masyarakat", "Pencegahan dan Pengendalian Penyakit", "Pelayanan dan Sumber Daya Kesehatan", "Pengendalian Penduduk dan Keluarga Berencana"], serves: "kesehatan" },
  { name: "Rumah Sakit Umum Daerah Sawahlunto", form: "rsud", staff: 340, divisions: ["Pelayanan Medik", "Keperawatan", "Penunjang"] },
  { name: "Dinas Pekerjaan Umum dan Penataan Ruang", form: "dinas", staff: 90, divisions: ["Bina Marga", "Cipta Karya", "Sumber Daya Air", "Penataan Ruang"] },
  { name: "Dinas Perumahan, Kawasan Permukiman, Pertanahan dan Lingkungan Hidup", form: "dinas", staff: 95, divisions: ["Perumahan", "Kawasan Permukiman dan Pertanahan", "Pengelolaan Sampah", "Pengendalian Pencemaran dan Kerusakan Lingkungan"] },
  { name: "Satuan Polisi Pamong Praja dan Pemadam Kebakaran", form: "satpol", staff: 130, divisions: ["Ketertiban Umum dan Ketenteraman Masyarakat", "Penegakan Perundang-undangan Daerah", "Pemadam Kebakaran dan Penyelamatan"] },
  { name: "Dinas Kependudukan dan Pencatatan Sipil", form: "dinas", staff: 35, divisions: ["Pelayanan Pendaftaran Penduduk", "Pelayanan Pencatatan Sipil", "Pengelolaan Informasi Administrasi Kependudukan"] },
  { name: "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Tenaga Kerja", form: "dinas", staff: 40, divisions: ["Penanaman Modal", "Pelayanan Perizinan", "Tenaga Kerja"] },
  { name: "Dinas Kearsipan dan Perpustakaan", form: "dinas", staff: 30, divisions: ["Kearsipan", "Perpustakaan"] },
  { name: "Dinas Sosial, Pemberdayaan Masyarakat dan Desa, Pemberdayaan Perempuan dan Perlindungan Anak", form: "dinas", staff: 50, divisions: ["Sosial", "Pemberdayaan Masyarakat dan Desa", "Pemberdayaan Perempuan dan Perlindungan Anak"] },
  { name: "Dinas Ketahanan Pangan dan Pertanian", form: "dinas", staff: 85, divisions: ["Ketahanan Pangan", "Tanaman Pangan dan Hortikultura", "Peternakan dan Kesehatan Hewan", "Penyuluhan"] },
  { name: "Dinas Koperasi, Usaha Kecil dan Menengah, Perindustrian dan Perdagangan", form: "dinas", staff: 55, divisions: ["Koperasi dan Usaha Mikro", "Perindustrian", "Perdagangan"] },
  { name: "Dinas Perhubungan", form: "dinas", staff: 55, divisions: ["Lalu Lintas", "Angkutan dan Sarana"] },
  { name: "Dinas Komunikasi dan Informatika", form: "dinas", staff: 40, divisions: ["Informasi dan Komunikasi Publik", "Aplikasi Informatika", "Statistik dan Persandian"] },
  { name: "Dinas Pariwisata, Pemuda dan Olahraga", form: "dinas", staff: 45, divisions: ["Destinasi Pariwisata", "Pemasaran dan Ekonomi Kreatif", "Pemuda dan Olahraga"] },
  { name: "Dinas Kebudayaan, Peninggalan Bersejarah dan Permuseuman", form: "dinas", staff: 40, divisions: ["Kebudayaan", "Peninggalan Bersejarah", "Permuseuman"] },
  { name: "Kecamatan Silungkang", form: "kecamatan", staff: 24, divisions: ["Pemerintahan", "Pemberdayaan Masyarakat", "Ketenteraman dan Ketertiban"] },
  { name: "Kecamatan Lembah Segar", form: "kecamatan", staff: 24, divisions: ["Pemerintahan", "Pemberdayaan Masyarakat", "Ketenteraman dan Ketertiban"], kelurahan: ["Air Dingin", "Aur Mulyo", "Kubang Sirakuk Selatan", "Kubang Sirakuk Utara", "Pasar", "Tanah Lapang"] },
  { name: "Kecamatan Barangin", form: "kecamatan", staff: 24, divisions: ["Pemerintahan", "Pemberdayaan Masyarakat", "Ketenteraman dan Ketertiban"], kelurahan: ["Durian I", "Durian II", "Lubang Panjang", "Saringan"] },
  { name: "Kecamatan Talawi", form: "kecamatan", staff: 24, divisions: ["Pemerintahan", "Pemberdayaan Masyarakat", "Ketenteraman dan Ketertiban"] },
];

/** Sizes in a region of about 3,300 people; they grow with it. */
export const network = {
  people: 3300,
  schools: [
    { kind: "sd", title: "SD Negeri", count: 63, staff: 12.4 },
    { kind: "smp", title: "SMP Negeri", count: 14, staff: 24 },
    { kind: "tk", title: "TK Negeri", count: 8, staff: 5 },
  ],
  puskesmas: { names: ["Silungkang", "Lunto", "Kampung Teleng", "Sungai Durian", "Kolok", "Talawi"], staff: 52 },
  kelurahanStaff: 11,
} as const;
