/** The control endpoint of the Sheets server: makes whole workbooks at once. */
export interface Control {
  readonly url: string;
  readonly token: string;
}

async function ask(control: Control, path: string, init: RequestInit = {}): Promise<unknown> {
  const headers = { 'x-control-token': control.token, 'content-type': 'application/json' };
  const answer = await fetch(new URL(`control/${path}`, control.url), { ...init, headers });
  if (!answer.ok) throw new Error(`the Sheets server refused ${path}: ${answer.status}`);
  return answer.json();
}

/** Ids of the files that are there. */
export async function existingFiles(control: Control): Promise<ReadonlySet<string>> {
  const { files } = (await ask(control, 'files')) as { files: readonly { id: string }[] };
  return new Set(files.map((file) => file.id));
}

/** Makes those workbooks that are not there yet, one request each: a run that was killed in between goes on. */
export async function makeWorkbooks(
  control: Control,
  descriptions: readonly { readonly id: string }[],
  onMade: (made: number) => void = () => {},
): Promise<void> {
  const there = await existingFiles(control);
  let made = 0;
  for (const description of descriptions) {
    if (!there.has(description.id))
      await ask(control, 'workbooks', { method: 'POST', body: JSON.stringify(description) });
    made += 1;
    onMade(made);
  }
}
