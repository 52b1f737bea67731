import nearPlaces from './data/near-places.json' with { type: 'json' };
import { fold } from './fold.ts';

/**
 * Towns that are no district of their own, by the district they lie in. Lists that name a kabupaten by its seat, or that
 * still hold the administrative cities of the past, must not be mended into a district that merely sounds alike.
 */
const townsByDistrict: Readonly<Record<string, string>> = {
  '11': 'Tapaktuan Kutacane Idi Idi_Rayeuk Takengon Meulaboh Jantho Sigli Lhoksukon Sinabang Singkil Blangpidie Blangkejeren Calang Suka_Makmue Karang_Baru Kuala_Simpang Redelong Meureudu',
  '12': 'Pandan Tarutung Sipirok Gido Stabat Kabanjahe Berastagi Lubuk_Pakam Raya Kisaran Rantau_Prapat Sidikalang Balige Panyabungan Teluk_Dalam Salak Dolok_Sanggul Pangururan Parapat Sei_Rampah Limapuluh Lima_Puluh Gunung_Tua Sibuhuan Kota_Pinang Pinang Aek_Kanopan Lotu Lahomi Porsea Barus',
  '13': 'Painan Arosuka Muaro_Sijunjung Muaro Batusangkar Parit_Malintang Lubuk_Basung Lubuk_Sikaping Sarilamak Tuapejat Pulau_Punjung Padang_Aro Simpang_Empat Silungkang Talawi',
  '14': 'Bangkinang Rengat Tembilahan Pangkalan_Kerinci Pasir_Pengaraian Bagansiapiapi Bagan_Siapi_Api Teluk_Kuantan Selat_Panjang Duri Ujung_Tanjung',
  '15': 'Siulak Bangko Muara_Bulian Sengeti Kuala_Tungkal Muara_Sabak Muara_Bungo Muara_Tebo Sipin',
  '16': 'Baturaja Batu_Raja Kayu_Agung Kayuagung Muara_Beliti Sekayu Pangkalan_Balai Martapura Muaradua Muara_Dua Indralaya Idralaya Inderalaya Talang_Ubi Rupit Muara_Rupit',
  '17': 'Manna Curup Arga_Makmur Argamakmur Bintuhan Tais Tubei Muara_Aman Karang_Tinggi Tapan',
  '18': 'Kalianda Gunung_Sugih Kotabumi Bumi Liwa Menggala Kota_Agung Sukadana Blambangan_Umpu Gedong_Tataan Wiralaga Panaragan Krui Teluk_Betung Tanjung_Karang',
  '19': 'Sungailiat Sungai_Liat Tanjung_Pandan Toboali Koba Mentok Muntok Manggar',
  '21': 'Bandar_Seri_Bentan Kijang Tanjung_Balai_Karimun Ranai Daik Tarempa Tanjung_Uban Barelang',
  '32': 'Cibinong Palabuhanratu Pelabuhan_Ratu Soreang Tarogong Singaparna Sumber Cikarang Ngamprah Padalarang Parigi Cipanas Cikampek Lembang Jatinangor Cileungsi Palimanan',
  '33': 'Purwokerto Mungkid Ungaran Kajen Slawi Purwodadi Cepu Kartasura Ambarawa Muntilan Lasem Gombong Kutoarjo Majenang Bumiayu Delanggu Juwana Kroya',
  '34': 'Wates Wonosari',
  '35': 'Kanigoro Pare Kepanjen Kraksaan Bangil Mojosari Caruban Genteng Lawang Babat Kertosono Pandaan Rogojampi Wlingi',
  '36': 'Rangkasbitung Rangkas_Bitung Tigaraksa Ciruas Ciputat Pamulang Serpong Labuan Merak Anyer',
  '51': 'Negara Singaraja Amlapura Semarapura Mangupura Ubud Kuta',
  '52': 'Gerung Praya Selong Sumbawa_Besar Woha Raba Taliwang Tanjung Labuapi',
  '53': 'Oelamasi Soe Kefamenanu Kefamananu Atambua Kalabahi Larantuka Maumere Bajawa Ruteng Waingapu Waikabubak Lewoleba Baa Labuan_Bajo Mbay Waibakul Tambolaka Borong Menia Seba Betun',
  '61': 'Putussibau Ngabang Nanga_Pinoh Sukadana Sungai_Raya Pemangkat Mandor',
  '62': 'Pangkalan_Bun Sampit Kuala_Kapuas Buntok Muara_Teweh Muarateweh Kasongan Kuala_Pembuang Nanga_Bulik Kuala_Kurun Puruk_Cahu Tamiang_Layang',
  '63': 'Pelaihari Martapura Marabahan Rantau Kandangan Barabai Amuntai Tanjung Batulicin Paringin Kintap',
  '64': 'Tanah_Grogot Tanahgrogot Tenggarong Tanjung_Redeb Sendawar Sangatta Penajam Ujoh_Bilang Long_Bagun Nusantara',
  '65': 'Tanjung_Selor Tideng_Pale',
  '71': 'Lolak Tondano Tahuna Melonguane Amurang Airmadidi Ratahan Boroko Ondong_Siau Tutuyan Molibagu Siau',
  '72': 'Luwuk Banawa Bungku Salakan Parigi Ampana Sigi_Biromaru Bora Kolonodale',
  '73': 'Benteng Bontosunggu Pattallassang Sungguminasa Balangnipa Watampone Turikale Pangkajene Watansoppeng Sengkang Pangkajene_Sidenreng Belopa Makale Masamba Malili Rantepao Sorowako',
  '74': 'Unaaha Raha Pasarwajo Andoolo Rumbia Lasusua Wanggudu Buranga Tirawuta Langara Laworo Labungkari Batauga Wanci Pomalaa',
  '75': 'Limboto Tilamuta Suwawa Marisa Kwandang',
  '76': 'Polewali Tobadak Topoyo Wonomulyo',
  '81': 'Masohi Langgur Saumlaki Namlea Bula Piru Dobo Tiakur Namrole',
  '82': 'Jailolo Weda Tobelo Labuha Sanana Maba Daruba Bobong Sofifi Soasio Bacan',
  '91': 'Sentani Serui Arso Waris Botawa Sorendiweri Burmeso',
  '92': 'Bintuni Rasiei Ransiki Anggi',
  '93': 'Tanah_Merah Kepi Agats',
  '94': 'Mulia Enarotali Timika Ilaga Kigamani Sugapa Waghete',
  '95': 'Wamena Oksibil Dekai Karubaga Kobakma Elelim Tiom Kenyam',
  '96': 'Aimas Teminabuan Waisai Fef Kumurkek',
  '-': 'Flores Solor Adonara Seram Banda Bawean Madura Nusa_Penida Mandar Irian Timor_Timur Timor_Leste Dili Baucau Aileu Ainaro Bobonaro Covalima Ermera Lautem Liquica Manatuto Manufahi Viqueque Ambeno Singapura Malaysia Johor Kuala_Lumpur Penang Kuching Sabah Sarawak Brunei Manila Bangkok Jeddah Mekkah Indonesia Luar_Negeri Jumlah Total Jumlah_Total Rata_Rata Sumatera Sumatra Jawa Kalimantan Sulawesi Nusa_Tenggara Lain_Lain Lainnya Pusat Nasional Semua',
};

type Places = Map<string, readonly string[]>;

function add(places: Places, name: string, codes: readonly string[]): void {
  places.set(name, [...(places.get(name) ?? []), ...codes]);
}

/** Folded name of a place that is no district → the codes (of a province or district) in which such a place lies. */
const places: Places = new Map();
for (const [code, towns] of Object.entries(townsByDistrict)) {
  for (const town of towns.split(' ')) add(places, fold(town), [code]);
}
for (const [name, codes] of Object.entries<readonly string[]>(nearPlaces.kecamatan)) add(places, name, codes);

const villages: Places = new Map(Object.entries<readonly string[]>(nearPlaces.villages));

/** @param announced true where the text says `KAB.` or `KOTA` before the name: then no village is meant */
export type PlaceLookup = (folded: string, announced: boolean) => readonly string[] | undefined;

/** Where a town, kecamatan or village of this name lies; undefined where none is known. */
export const placesCalled: PlaceLookup = (folded, announced) =>
  places.get(folded) ?? (announced ? undefined : villages.get(folded));
