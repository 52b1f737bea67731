// @ts-check

const token = document.querySelector('meta[name="page-token"]')?.getAttribute('content') ?? '';

/**
 * @param {string} path below `/api/` @param {RequestInit} [options]
 * @returns {Promise<any>} Throws an Error whose message may be shown.
 */
export async function ask(path, options = {}) {
  const response = await fetch(`/api/${path}`, { ...options, headers: { 'x-page-token': token } }).catch(() => null);
  if (!response) throw new Error('The run does not answer; it may have ended.');
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Error(body?.error ?? `The run answered ${response.status}.`);
  return body;
}
