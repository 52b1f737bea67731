import { main } from '#admin/main.ts';

/** A command on the services that this process uses, as an admin calls it on a deployed stage. */
export async function onStage(...args: string[]) {
  process.env.AKSI8_STAGE = 'uji';
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await main([...args, '--stage', 'uji'], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Its JSON document; throws when there is none. */
export async function documentOf<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await onStage(...args, '--json');
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as T;
}
