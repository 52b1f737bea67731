import { districts } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';
import { thinWorkbook } from './scale-thin.ts';
import { againstQuota, ScaleWorld, scaledQuotas } from './scale-world.ts';

/** The quota alone would take so long for each size; the machine may take longer. */
const BOUND_SECONDS = 50;

interface Kecamatan {
  readonly district: Region;
  readonly code: string;
}

const files = openRegionFiles();

/** One of each district, then the second of each, and so on: any beginning of the list is spread over the country. */
function kecamatanOfCountry(): Kecamatan[] {
  const ofDistrict = (district: Region): Kecamatan[] => {
    const { kecamatan = {} } = files.province(district.code.slice(0, 2))?.districts[district.code.slice(3)] ?? {};
    return Object.keys(kecamatan).map((code) => ({ district, code }));
  };
  const lists = districts.map(ofDistrict);
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

const idOf = ({ district, code }: Kecamatan) => `tipis-${district.code.replace('.', '')}-${code}`;

/** A pull of so many thin workbooks, all new, in a process of its own: functions read their settings once. */
async function pullAll(workbooks: number) {
  const scale = Math.max(1, Math.ceil(workbooks / BOUND_SECONDS));
  const world = await ScaleWorld.open(scale);
  try {
    const chosen = kecamatanOfCountry().slice(0, workbooks);
    await world.make(chosen.map((one) => ({ ...thinWorkbook(one.district), id: idOf(one) })));
    await world.register(chosen.map((one) => ({ spreadsheetId: idOf(one), district: one.district.code })));
    const counted = await world.round(scaledQuotas(scale));
    const quiet = await world.round(null);
    const { boundSeconds, ratio } = againstQuota(counted, scale);
    const { seconds, reads, writes, tooManyRequests, cpuShare } = counted;
    const times = { scale, boundSeconds, seconds, ratio, minutesOfGoogle: (boundSeconds * scale) / 60 };
    const requests = { reads, writes, tooManyRequests };
    const scan = { quietScanSeconds: quiet.seconds, quietScanDriveCalls: quiet.driveCalls };
    const residentMb = process.memoryUsage().rss / 2 ** 20;
    return { workbooks, ...times, ...requests, cpuMsEach: (cpuShare * seconds * 1e3) / workbooks, ...scan, residentMb };
  } finally {
    await world.close();
  }
}

export type Point = Awaited<ReturnType<typeof pullAll>>;

process.stdout.write(JSON.stringify(await pullAll(Number(process.argv[2]))));
