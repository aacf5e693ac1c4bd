import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Field, type FieldProps } from "./field.tsx";

const render = (props: Partial<FieldProps>) =>
  renderToStaticMarkup(
    <Field label="Naam" {...props}>
      {(wiring) => <input {...wiring} />}
    </Field>,
  );
const attribute = (markup: string, name: string) =>
  new RegExp(`<input[^>]* ${name}="([^"]*)"`).exec(markup)?.[1];

describe("Field", () => {
  it("ties the label to the control and says nothing more when there is nothing more", () => {
    const markup = render({});
    expect(markup).toContain(`<label for="${attribute(markup, "id")}">Naam</label>`);
    expect(markup).not.toMatch(/aria-|<p/);
  });

  it("describes the control by its hint, and marks nothing as wrong", () => {
    const markup = render({ hint: "Voor- en achternaam" });
    expect(markup).toContain(`id="${attribute(markup, "aria-describedby")}">Voor- en achternaam</p>`);
    expect(attribute(markup, "aria-invalid")).toBeUndefined();
  });

  it("reads the hint before the error and marks the control as invalid", () => {
    const markup = render({ hint: "Voor- en achternaam", error: "Vul dit in." });
    const [hintId, errorId] = (attribute(markup, "aria-describedby") ?? "").split(" ");
    expect(markup).toContain(`id="${hintId}">Voor- en achternaam`);
    expect(markup).toContain(`id="${errorId}" role="alert">Vul dit in.`);
    expect(attribute(markup, "aria-invalid")).toBe("true");
  });

  it("gives two fields on one page different ids", () => {
    const field = <Field label="A">{(wiring) => <input {...wiring} />}</Field>;
    const ids = [
      ...renderToStaticMarkup(
        <>
          {[0, 1].map((key) => (
            <div key={key}>{field}</div>
          ))}
        </>,
      ).matchAll(/ id="([^"]+)"/g),
    ];
    expect(new Set(ids.map((match) => match[1])).size).toBe(2);
  });
});
