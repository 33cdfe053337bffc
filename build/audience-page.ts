import { join } from 'node:path';
import { type Plugin, build } from 'vite';
import { audience, audienceTextsIn } from '../shared/i18n/audience.ts';
import { interfaceLanguages, isInterfaceLanguage } from '../shared/i18n/text.ts';

/**
 * Builds the audience's page beside the console, as a program of its own: telephones load nothing that it shares with
 * the console only by chance, neither a chunk nor a line of style.
 */
export function audiencePage(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'rostrum:audience-page',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
      ({ outDir } = config.build);
    },
    // Written before the folder is closed and compressed.
    async writeBundle() {
      await build({
        configFile: false,
        root,
        base: './',
        publicDir: false,
        logLevel: 'warn',
        plugins: [audienceTexts()],
        build: {
          outDir,
          emptyOutDir: false,
          assetsDir: 'assets/ask',
          modulePreload: { polyfill: false },
          rolldownOptions: { input: { ask: join(root, 'ask', 'index.html') } },
        },
      });
    },
  };
}

/** Each language of the page is a chunk of its own; what is said without scripts stands in the page in all of them. */
function audienceTexts(): Plugin {
  return {
    name: 'rostrum:audience-texts',
    load(id) {
      const [, language = ''] = /[\\/]renderer[\\/]audience[\\/]texts[\\/](\w+)\.ts$/.exec(id) ?? [];
      if (!isInterfaceLanguage(language)) return null;
      return `export const messages = ${JSON.stringify(audienceTextsIn(language))};`;
    },
    transformIndexHtml: (html) =>
      html.replace(
        '<!-- audience.no-script -->',
        interfaceLanguages.map((each) => `<p lang="${each}">${audience['audience.no-script'][each]}</p>`).join(''),
      ),
  };
}
