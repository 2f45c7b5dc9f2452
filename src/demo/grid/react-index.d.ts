/** React by the path that its alias in webpack.demo.config.js does not catch. */
declare module 'react/index.js' {
  import React from 'react';
  export default React;
  export * from 'react';
  export const useState: typeof React.useState;
}
