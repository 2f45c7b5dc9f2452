/**
 * All that the pane uses of office-ui-fabric-react. No other file imports it, so that moving to another library of
 * components touches this one.
 */
import { createTheme, loadTheme, registerIcons } from 'office-ui-fabric-react';

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

/** Excel's green for what is pressed; every pair of text and background reaches 4,5 to 1. */
export const provideTheme = (): void => {
  loadTheme(
    createTheme({
      palette: {
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
      },
      fonts: { medium: { fontSize: '14px' } },
    }),
  );
};
