import { cleanup, render, screen } from '@testing-library/react';
import { Pause } from 'lucide-react';
import { afterEach, describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/i18n/catalogue.ts';
import { I18nProvider } from '../i18n/i18n-provider.tsx';
import { Button, IconButton } from './button.tsx';

afterEach(cleanup);

function shown(button: React.ReactNode): HTMLElement {
  render(<I18nProvider texts={{ language: 'en', messages: messagesIn('en') }}>{button}</I18nProvider>);
  return screen.getByRole('button');
}

describe('a button with a key', () => {
  it('tells it to screen readers', () => {
    expect(shown(<Button keys="g">Advance</Button>).getAttribute('aria-keyshortcuts')).toBe('G');
  });

  it('tells it where it has no words too', () => {
    expect(shown(<IconButton icon={Pause} label="Pause" keys="$mod+p" />).getAttribute('aria-keyshortcuts')).toMatch(
      /^(Control|Meta)\+P$/,
    );
  });

  it('says nothing of keys where it has none', () => {
    expect(shown(<Button keys={null}>Advance</Button>).hasAttribute('aria-keyshortcuts')).toBe(false);
  });
});
