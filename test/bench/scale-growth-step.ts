import { districts } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';
import { pullFigures, scaledQuotas } from './scale-quota.ts';
import { thinWorkbook } from './scale-thin.ts';
import { ScaleWorld } from './scale-world.ts';

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

async function openCountry(world: ScaleWorld, workbooks: number): Promise<void> {
  const chosen = kecamatanOfCountry().slice(0, workbooks);
  await world.make(chosen.map((one) => ({ ...thinWorkbook(one.district), id: idOf(one) })));
  await world.register(chosen.map((one) => ({ spreadsheetId: idOf(one), district: one.district.code })));
}

/** A pull of so many thin workbooks, all new, in a process of its own: functions read their settings once. */
async function pullAll(size: number, scale: number) {
  const world = await ScaleWorld.open(scale);
  try {
    await openCountry(world, size);
    const counted = await world.round(scaledQuotas(scale));
    const quiet = await world.round(null);
    const { reads, writes, driveCalls: _, ...figures } = pullFigures(counted, scale);
    const { cpuShare, seconds } = figures;
    return {
      ...figures,
      cpuMsEach: (cpuShare * seconds * 1e3) / size,
      googleCallsEach: (reads + writes) / size,
      dynamoDbCallsEach: counted.aws.dynamoDb / size,
      sqsCallsEach: counted.aws.sqs / size,
      residentMb: process.memoryUsage().rss / 2 ** 20,
      quietScanSeconds: quiet.seconds,
      quietScanDriveCalls: quiet.driveCalls,
      quietScanDynamoDbCalls: quiet.aws.dynamoDb,
    };
  } finally {
    await world.close();
  }
}

export type Point = Awaited<ReturnType<typeof pullAll>>;

const [size, scale] = process.argv.slice(2).map(Number);
process.stdout.write(JSON.stringify(await pullAll(size ?? 0, scale ?? 1)));
