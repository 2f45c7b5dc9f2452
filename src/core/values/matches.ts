/** Every match of a global pattern, in order (the core's language level has no `matchAll`). */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  // All are found before anybody else can use the pattern: its place in the text is ours alone meanwhile.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
