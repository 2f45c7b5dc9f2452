/** Univer with the few parts that the demonstration needs, in Spanish. */
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { LocaleType, mergeLocales, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/es-ES';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/es-ES';
import { defaultTheme } from '@univerjs/themes';

type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, unknown];

/**
 * Starts Univer inside `container`: sheets, formulas, conditional formats, formula bar and tabs. Its own toolbar and
 * menus are left out: what they change could not be carried into the workbook.
 */
export function createUniver(container: HTMLElement): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.ES_ES,
    locales: { [LocaleType.ES_ES]: mergeLocales(coreTexts, conditionalFormattingTexts) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      footer: {
        sheetBar: true,
        statisticBar: false,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  // A later preset replaces a plugin of the same name, as Univer's own starter does.
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, unknown?]>();
  for (const entry of presets.flatMap((preset) => preset.plugins as readonly PluginEntry[])) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options as never);
  return { univer, api: FUniver.newAPI(univer) };
}
