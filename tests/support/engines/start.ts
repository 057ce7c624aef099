import type { EngineChoice } from '../../../scripts/browser/engines.ts';
import { startChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebkit } from './webkit.ts';

/** A browser of the kind that was found on this machine. */
export const startEngine = (choice: EngineChoice): Promise<Engine> => {
  switch (choice.kind) {
    case 'chromium':
      return startChromium();
    case 'firefox':
      return startFirefox(choice.path);
    case 'webkit':
      return startWebkit(choice);
  }
};
