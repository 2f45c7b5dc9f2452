/**
 * In the place of what Fabric's components bring along for uses that we do not have: menus and split buttons, keytips,
 * pictures in options and icons. The menu alone would be a tenth of all the pane's script. `webpack.config.js` puts it
 * there.
 */
const nothing = (): null => null;

export const ContextualMenu = nothing;
export const KeytipData = nothing;
export const Image = nothing;
export const getSplitButtonClassNames = (): object => ({});
/** Styles of a split button. */
export const getStyles = (): object => ({});
