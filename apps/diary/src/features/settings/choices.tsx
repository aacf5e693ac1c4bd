import type { Locale } from "@soepel/domain/primitives";
import { settingsTexts } from "@soepel/i18n/diary/settings";
import { Icon } from "../../components/icon.tsx";
import { Row } from "../../components/page.tsx";
import { useDiary } from "../../lib/diary.tsx";
import { changeSettings, chooseLocale, textSizes, useSettings } from "../../lib/settings.ts";
import { canSpeak } from "../../lib/speech.ts";

const languages: readonly { locale: Locale; name: string }[] = [
  { locale: "nl", name: "Nederlands" },
  { locale: "en", name: "English" },
];
const LETTER = "A";
const SMALLEST_A_REM = 1.05;

/** Language, text size, reading aloud and going on by itself. */
export function Choices() {
  const settings = useSettings();
  const t = settingsTexts[settings.locale];
  const { save } = useDiary();
  const toggle = (on: boolean) => <span className="tg">{on ? t.on : t.off}</span>;
  return (
    <>
      <h2 className="lab">{t.language}</h2>
      <div className="seg" role="group" aria-label={t.language}>
        {languages.map(({ locale, name }) => (
          <button
            key={locale}
            type="button"
            lang={locale}
            aria-pressed={settings.locale === locale}
            onClick={() => {
              if (settings.locale === locale) return;
              chooseLocale(locale);
              void save({ kind: "locale", locale });
            }}
          >
            {settings.locale === locale ? <Icon name="check" size={20} /> : null}
            {name}
          </button>
        ))}
      </div>
      <h2 className="lab">{t.text}</h2>
      <div className="seg a" role="group" aria-label={t.text}>
        {textSizes.map((size, i) => (
          <button
            key={size}
            type="button"
            aria-pressed={settings.textSize === size}
            aria-label={t.textSize(size)}
            style={{ fontSize: `${SMALLEST_A_REM + i * 0.22}rem` }}
            onClick={() => changeSettings({ textSize: size })}
          >
            {LETTER}
          </button>
        ))}
      </div>
      <div className="rows">
        {canSpeak() ? (
          <Row
            icon="say"
            title={t.readAloud}
            end={toggle(settings.readAloud)}
            pressed={settings.readAloud}
            onClick={() => changeSettings({ readAloud: !settings.readAloud })}
          />
        ) : null}
        <Row
          icon="check"
          title={t.autoNext}
          end={toggle(settings.autoNext)}
          pressed={settings.autoNext}
          onClick={() => changeSettings({ autoNext: !settings.autoNext })}
        />
      </div>
    </>
  );
}
