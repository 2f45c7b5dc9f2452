/** React 17 with the one hook of React 18 that the grid imports by name (see webpack.demo.config.js). */
import React, { useState } from 'react/index.js';

export * from 'react/index.js';
export default React;

let issued = 0;

/** An identifier that stays the same as long as the component lives. */
export const useId = (): string => useState(() => `id-${++issued}`)[0];
