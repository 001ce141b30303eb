/** When this session began, which is that of its tab; where nothing can be remembered, with this page. */
export function sessionSince(name: string, now: number): number {
  try {
    const since = Number(sessionStorage.getItem(name)) || now;
    sessionStorage.setItem(name, `${since}`);
    return since;
  } catch {
    return now;
  }
}
