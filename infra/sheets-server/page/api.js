// @ts-check

const token = document.querySelector('meta[name="page-token"]')?.getAttribute('content') ?? '';

/** A request that was refused or did not arrive; `status` 0 = the server did not answer. */
export class Failure extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Calls the server as the owner of the workbook.
 * @param {string} path such as `v4/spreadsheets/ID`
 * @param {{method?: string, query?: [string, string][], body?: unknown}} [options]
 * @returns {Promise<any>} Throws Failure.
 */
export async function call(path, { method = 'GET', query = [], body } = {}) {
  const search = new URLSearchParams([...query, ['prettyPrint', 'false']]);
  const response = await send(`/page/${path}?${search}`, {
    method,
    headers: { 'x-page-token': token, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const json = await response.json().catch(() => null);
  if (!response.ok) throw new Failure(response.status, json?.error?.message ?? `HTTP ${response.status}`);
  return json;
}

/** @param {string} url @param {RequestInit} options */
async function send(url, options) {
  try {
    return await fetch(url, options);
  } catch {
    throw new Failure(0, 'Server tidak menjawab.');
  }
}
