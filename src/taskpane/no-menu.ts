/**
 * In the place of Fabric's menu, which its buttons bring along for menus of their own: none of ours has one, and it is
 * a tenth of all the pane's script. `webpack.config.js` puts it there.
 */
export const ContextualMenu = (): null => null;
