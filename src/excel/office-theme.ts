/** Whether Office is shown in one of its dark themes. */

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * True where the user has Office in black or dark grey. Judged by the colour of its background, which every Excel tells;
 * `isDarkTheme` is younger than our floor. False where Office tells nothing. Excel has no event for a change of the
 * theme: it counts from the next time that the pane is opened.
 */
export function isOfficeDark(): boolean {
  const background = HEX.exec(Office.context.officeTheme?.bodyBackgroundColor ?? '');
  if (!background) return false;
  const [red, green, blue] = background.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
