import { createTheme, Menu, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

const all = (value: string): MantineColorsTuple => [
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
];

/** Mantine gives behaviour; every colour, size and line comes from the tokens. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  fontSizes: { xs: "12px", sm: "13px", md: "13px", lg: "15px", xl: "18px" },
  radius: { xs: "4px", sm: "6px", md: "6px", lg: "10px", xl: "14px" },
  defaultRadius: "sm",
  primaryColor: "primary",
  colors: { primary: all("var(--primary)") },
  shadows: {
    xs: "var(--shadow)",
    sm: "var(--shadow)",
    md: "var(--shadow-3)",
    lg: "var(--shadow-3)",
    xl: "var(--shadow-3)",
  },
  respectReducedMotion: true,
  focusRing: "never",
  components: {
    // The placeholder that takes the first focus is an element without a name inside role=menu.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
  },
});

const variables = {
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--surface-2)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-2)",
  "--mantine-color-error": "var(--ink)",
  "--mantine-color-anchor": "var(--primary)",
  "--mantine-primary-color-filled": "var(--primary)",
  "--mantine-primary-color-contrast": "var(--primary-ink)",
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});

/** The nonce that the server puts in the page, for the few style elements Mantine makes. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
