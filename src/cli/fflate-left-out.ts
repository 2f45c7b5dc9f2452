/** In the place of fflate in the script of the command line, which packs and unpacks by Node's own zlib (`bin/paac.js` puts it there). */
const neverCalled = (): never => {
  throw new Error('The command line has a codec of its own.');
};

export const deflateSync = neverCalled;
export const inflateSync = neverCalled;
