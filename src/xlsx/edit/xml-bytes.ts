/** XML written straight into bytes: a sheet of hundreds of thousands of cells would leave as many texts behind. */
import { encodeControls, escapeText } from '../xml';

/** Where XML is written to. */
export interface XmlOut {
  /** Text that is XML already. */
  raw(text: string): void;
  /** Text of a cell: what XML reads as its own is written so that it stays text. */
  escaped(text: string): void;
  /** A whole number from 0 to 2,147,483,647. */
  whole(number: number): void;
}

const ENCODER = new TextEncoder();
/** Texts up to here are written letter by letter: to call the encoder costs more. */
const SHORT = 48;

const TAB = 9;
const LINE_BREAK = 10;
const AMPERSAND = 38;
const LESS = 60;
const GREATER = 62;
const UNDERSCORE = 95;
const SMALL_X = 120;

/** Bytes that grow as they are written, in UTF-8; cleared, the same room takes the next part. */
export class XmlBytes implements XmlOut {
  private bytes = new Uint8Array(1 << 20);
  private at = 0;

  /** Takes back what was written, and makes room for about so much: room that nobody writes into costs nothing. */
  clear(expected = 0): void {
    this.at = 0;
    if (expected > this.bytes.length) this.bytes = new Uint8Array(expected);
  }

  /** What was written since it was cleared; the next part is written over it. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  private reserve(length: number): void {
    const needed = this.at + length;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes.subarray(0, this.at));
    this.bytes = larger;
  }

  raw(text: string): void {
    const { length } = text;
    if (length > SHORT) {
      this.encode(text);
      return;
    }
    this.reserve(length);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.encode(text);
        return;
      }
      bytes[at++] = code;
    }
    this.at = at;
  }

  private encode(text: string): void {
    this.reserve(3 * text.length);
    this.at += ENCODER.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** Bytes that are XML already. */
  copy(piece: Uint8Array): void {
    const { length } = piece;
    this.reserve(length);
    this.bytes.set(piece, this.at);
    this.at += length;
  }

  whole(number: number): void {
    this.reserve(10);
    let digits = 1;
    for (let least = 10; digits < 10 && number >= least; least *= 10) digits++;
    let at = (this.at += digits);
    let rest = number;
    do {
      const tens = (rest / 10) | 0;
      this.bytes[--at] = 48 + rest - 10 * tens;
      rest = tens;
    } while (rest > 0);
  }

  escaped(text: string): void {
    const { length } = text;
    this.reserve(3 * length);
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (needsCare(code, text, i)) {
        // Seldom: from the beginning, in the way that knows all of it.
        this.encode(escapeText(encodeControls(text)));
        return;
      }
      if (code < 0x80) bytes[at++] = code;
      else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 63);
      } else {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
        bytes[at++] = 0x80 | (code & 63);
      }
    }
    this.at = at;
  }
}

/** Whether a letter is not written as itself: markup, controls, halves of pairs, what looks like a control's code. */
const needsCare = (code: number, text: string, i: number): boolean =>
  code < 32
    ? code !== TAB && code !== LINE_BREAK
    : code === AMPERSAND ||
      code === LESS ||
      code === GREATER ||
      code >= 0xd800 ||
      (code === UNDERSCORE && text.charCodeAt(i + 1) === SMALL_X);

/** The same as a text, for single cells. */
export class XmlText implements XmlOut {
  text = '';

  raw(text: string): void {
    this.text += text;
  }

  escaped(text: string): void {
    this.text += escapeText(encodeControls(text));
  }

  whole(number: number): void {
    this.text += String(number);
  }
}
