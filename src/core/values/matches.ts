/** Every match of a global pattern, in order (the core's language level has no `matchAll`). */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    found.push(match);
    if (match[0] === '') search.lastIndex++;
  }
  return found;
}
