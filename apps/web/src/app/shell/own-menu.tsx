import { Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { commonTexts, languageNames } from "@soepel/i18n/common";
import { shellTexts } from "@soepel/i18n/staff/shell";
import type { Locale } from "@soepel/domain/primitives";
import { Icon } from "../../components/icon.tsx";
import { signOut } from "../../lib/auth.ts";
import { showLocale, useLocale, useTexts } from "../../lib/locale.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useMe } from "../../lib/session.ts";
import { chooseTheme, useThemeChoice, type ThemeChoice } from "../../lib/theme-choice.ts";
import { trpc } from "../../lib/trpc.ts";
import { urls } from "../../lib/urls.ts";

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join("")
    .toUpperCase();

/** Who is signed in, language, light or dark, sign out. */
export function OwnMenu() {
  const me = useMe();
  const t = useTexts(shellTexts);
  const common = useTexts(commonTexts);
  const locale = useLocale();
  const theme = useThemeChoice();
  const keepLocale = useMutation(trpc.session.setLocale.mutationOptions());
  const leave = useMutation({
    mutationFn: signOut,
    // A full load drops every cached answer about patients from memory.
    onSuccess: () => {
      queryClient.clear();
      location.assign(urls.login);
    },
  });
  const choose = (next: Locale) => {
    // Guards show the language of the cached person: it has to change with the screen, not when the server has answered.
    queryClient.setQueryData(trpc.session.me.queryKey(), (now) => now && { ...now, locale: next });
    showLocale(next);
    keepLocale.mutate(
      { locale: next },
      { onSuccess: () => void queryClient.invalidateQueries(trpc.session.pathFilter()) },
    );
  };
  const themes: [ThemeChoice, string][] = [
    ["light", t.light],
    ["dark", t.dark],
    ["system", t.system],
  ];
  return (
    <Menu position="right-end" width={220} offset={10}>
      <Menu.Target>
        <button type="button" className="avatar">
          <span aria-hidden="true">{initials(me.name)}</span>
          <span className="vh">{t.account(me.name)}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="own-menu-name">
          {me.name}
          <span>{me.email}</span>
        </div>
        <Menu.Divider />
        <Menu.Label>{common.language}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(value) => choose(value === "en" ? "en" : "nl")}>
          {(["nl", "en"] as const).map((code) => (
            <Menu.RadioItem key={code} value={code} checkIcon={<Icon name="check" />}>
              {languageNames[code]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t.theme}</Menu.Label>
        {themes.map(([value, label]) => (
          <Menu.RadioItem
            key={value}
            value={value}
            checked={theme === value}
            onChange={() => chooseTheme(value)}
            checkIcon={<Icon name="check" />}
          >
            {label}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="out" />} onClick={() => leave.mutate()}>
          {t.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
