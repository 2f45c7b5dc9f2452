/** A cell's look in Univer's terms. */
import { type IBorderData, type IBorderStyleData, type IStyleData } from '@univerjs/core';
import { type BorderLine, type CellStyle, NORMAL_STYLE } from '../excel-host/cell-style';

const HORIZONTAL: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  CenterAcrossSelection: 2,
  Right: 3,
  Justify: 4,
};
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Justify: 2, Distributed: 2, Bottom: 3 };
const WRAP = 3;

/** Univer's numbers of line styles, by Excel's style and weight. */
const LINES: Readonly<Record<string, number>> = {
  'Continuous Hairline': 2,
  'Continuous Thin': 1,
  'Continuous Medium': 8,
  'Continuous Thick': 13,
  'Dot Thin': 3,
  'Dash Thin': 4,
  'DashDot Thin': 5,
  'DashDotDot Thin': 6,
  'Dash Medium': 9,
  'DashDot Medium': 10,
  'DashDotDot Medium': 11,
  'SlantDashDot Medium': 12,
};

const lineOf = ({ style, weight, color }: BorderLine): IBorderStyleData => ({
  s: style === 'Double' ? 7 : (LINES[`${style} ${weight}`] ?? 1),
  cl: { rgb: color },
});

export function shownStyle(style: CellStyle): IStyleData {
  const shown: IStyleData = { ff: style.fontName, fs: style.fontSize };
  if (style.bold) shown.bl = 1;
  if (style.italic) shown.it = 1;
  if (style.underline !== 'None') shown.ul = { s: 1 };
  if (style.strikethrough) shown.st = { s: 1 };
  if (style.fontColor !== NORMAL_STYLE.fontColor) shown.cl = { rgb: style.fontColor };
  if (style.fill !== null) shown.bg = { rgb: style.fill };
  if (style.numberFormat !== 'General') shown.n = { pattern: style.numberFormat };
  if (HORIZONTAL[style.horizontal]) shown.ht = HORIZONTAL[style.horizontal];
  shown.vt = VERTICAL[style.vertical] ?? VERTICAL.Bottom;
  if (style.wrap) shown.tb = WRAP;
  if (style.indent > 0) shown.pd = { l: 2 + 9 * style.indent };
  if (style.orientation !== 0) shown.tr = { a: -style.orientation };
  const borders = bordersOf(style);
  if (borders) shown.bd = borders;
  return shown;
}

function bordersOf({ top, right, bottom, left }: CellStyle): IBorderData | null {
  if (!top && !right && !bottom && !left) return null;
  return {
    ...(top && { t: lineOf(top) }),
    ...(right && { r: lineOf(right) }),
    ...(bottom && { b: lineOf(bottom) }),
    ...(left && { l: lineOf(left) }),
  };
}
