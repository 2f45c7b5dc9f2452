/**
 * All that the pane uses of office-ui-fabric-react. No other file imports it, so that moving to another library of
 * components touches this one.
 */
import { createTheme, type IPalette, loadTheme, registerIcons } from 'office-ui-fabric-react';

export {
  ActionButton,
  Checkbox,
  ChoiceGroup,
  DefaultButton,
  FontIcon,
  IconButton,
  List,
  PrimaryButton,
  ProgressIndicator,
  Spinner,
  SpinnerSize,
  TextField,
} from 'office-ui-fabric-react';
export { type IChoiceGroupOption } from 'office-ui-fabric-react';

/** Icons as inline SVG (`icons.tsx`); nothing is fetched. */
export const provideIcons = (icons: Readonly<Record<string, JSX.Element>>): void =>
  registerIcons({ icons: { ...icons } });

/** Excel's green for what is pressed; every pair of text and background reaches 4,5 to 1, in both. */
const LIGHT: Partial<IPalette> = {
  themePrimary: '#0f703b',
  themeLighterAlt: '#f2faf5',
  themeLighter: '#cfeddc',
  themeLight: '#a8dcbf',
  themeTertiary: '#5fb587',
  themeSecondary: '#278253',
  themeDarkAlt: '#0d6535',
  themeDark: '#0b552d',
  themeDarker: '#083f21',
  neutralTertiary: '#767676',
  neutralSecondary: '#4a4a4a',
};

const DARK: Partial<IPalette> = {
  themePrimary: '#6cc694',
  themeLighterAlt: '#1f3529',
  themeLighter: '#1d3d2b',
  themeLight: '#2c5a41',
  themeTertiary: '#4f9b74',
  themeSecondary: '#62b788',
  themeDarkAlt: '#7fcfa3',
  themeDark: '#97d9b4',
  themeDarker: '#b4e5c9',
  neutralLighterAlt: '#2f2f2f',
  neutralLighter: '#363636',
  neutralLight: '#404040',
  neutralQuaternaryAlt: '#484848',
  neutralQuaternary: '#505050',
  neutralTertiaryAlt: '#6b6b6b',
  neutralTertiary: '#a8a8a8',
  neutralSecondary: '#cfcfcf',
  neutralPrimaryAlt: '#e0e0e0',
  neutralPrimary: '#f0f0f0',
  neutralDark: '#f6f6f6',
  black: '#fafafa',
  white: '#292929',
};

/** Colours of the components, and by the class `dark` those of pane.css. */
export const provideTheme = (isDark = false): void => {
  document.documentElement.classList.toggle('dark', isDark);
  loadTheme(
    createTheme({ palette: isDark ? DARK : LIGHT, isInverted: isDark, fonts: { medium: { fontSize: '14px' } } }),
  );
};
