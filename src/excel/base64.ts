/** Arguments of one call of `fromCharCode`: engines allow some ten thousand. */
const STEP = 8192;

/** Bytes as Excel takes a file. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}
