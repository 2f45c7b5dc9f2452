/** Counts as they are written in the texts of the pane. */
/** `1 aviso`, `2 avisos`. */
export const plural = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** 15000 → `15.000`; four digits stay together, as the RAE writes them. */
export function formatCount(count: number): string {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '.');
}
