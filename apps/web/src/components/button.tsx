import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from "react";

export type ButtonLook = {
  /** "urgent" belongs to red flags only. */
  look?: "primary" | "urgent" | "quiet" | "plain";
  size?: "normal" | "small";
  /** Square, for a single icon; the button then needs an aria-label. */
  square?: boolean;
};

const letters = { primary: "p", urgent: "u", quiet: "q", plain: "" } as const;

export function buttonClass(
  { look = "plain", size = "normal", square = false }: ButtonLook,
  extra = "",
): string {
  return ["btn", letters[look], size === "small" ? "sm" : "", square ? "icon" : "", extra]
    .filter(Boolean)
    .join(" ");
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

/** A button of the house: 34 px high (28 small). `type` is "button" unless a form says otherwise. */
export function Button({ look, size, square, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(pick(look, size, square), className)} {...rest} />;
}

type AnchorProps = ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function Anchor({ look, size, square, className, children, ...rest }: AnchorProps) {
  return (
    <a className={buttonClass(pick(look, size, square), className)} {...rest}>
      {children}
    </a>
  );
}

function pick(look: ButtonLook["look"], size: ButtonLook["size"], square: boolean | undefined): ButtonLook {
  return { ...(look && { look }), ...(size && { size }), ...(square && { square }) };
}

/** The same look on a link of the router: `<ButtonLink to={urls.newPatient} look="primary">`. */
export const ButtonLink = createLink(Anchor);
