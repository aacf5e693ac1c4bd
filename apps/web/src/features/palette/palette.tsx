import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState, type KeyboardEvent } from "react";
import { mayDo } from "@soepel/domain/access";
import { shellTexts } from "@soepel/i18n/staff/shell";
import { Icon } from "../../components/icon.tsx";
import { useTexts } from "../../lib/locale.ts";
import { matcher } from "../../lib/match.ts";
import { useMe } from "../../lib/session.ts";
import { trpc } from "../../lib/trpc.ts";
import { patientHref } from "../../lib/urls.ts";
import { pages } from "./pages.ts";
import "./palette.css";

type Target = { href: string; label: string; note: string };
const PATIENT_LIMIT = 8;

/** Finds a patient or a page by a few letters; arrows choose, Enter goes there. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useTexts(shellTexts).search;
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const targets = useTargets(query);
  const chosen = targets[Math.min(active, targets.length - 1)];
  const go = (target: Target | undefined) => {
    if (!target) return;
    onClose();
    void navigate({ href: target.href });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive(Math.min(Math.max(active + step, 0), targets.length - 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(chosen);
    }
  };
  return (
    <Modal.Root opened onClose={onClose} size={520} yOffset="12vh" transitionProps={{ duration: 80 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={t.title}>
        <Modal.Body p={0}>
          <div className="palette-find">
            <Icon name="search" size={18} />
            <input
              type="search"
              role="combobox"
              aria-expanded={targets.length > 0}
              aria-controls={listId}
              aria-activedescendant={chosen && `${listId}-${chosen.href}`}
              aria-label={t.open}
              placeholder={t.open}
              data-autofocus
              value={query}
              onKeyDown={onKeyDown}
              onChange={(event) => {
                setQuery(event.target.value);
                setActive(0);
              }}
            />
          </div>
          {targets.length === 0 ? (
            <p className="palette-nothing">{t.nothing}</p>
          ) : (
            <div className="palette-list" id={listId} role="listbox" aria-label={t.title}>
              {targets.map((target) => (
                <div
                  key={target.href}
                  id={`${listId}-${target.href}`}
                  role="option"
                  aria-selected={target === chosen}
                  tabIndex={-1}
                  onPointerDown={() => go(target)}
                >
                  {target.label}
                  <span>{target.note}</span>
                </div>
              ))}
            </div>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function useTargets(query: string): Target[] {
  const shell = useTexts(shellTexts);
  const { roles } = useMe();
  const caseload = useQuery(
    trpc.caseload.list.queryOptions(undefined, { enabled: mayDo(roles, "caseload.read") }),
  );
  const fits = matcher(query);
  const patients = (query.trim() === "" ? [] : (caseload.data?.rows ?? []))
    .filter((row) => fits(`${row.name} ${row.number ?? ""} ${row.tags.join(" ")}`))
    .slice(0, PATIENT_LIMIT)
    .map((row) => ({ href: patientHref(row.patientId), label: row.name, note: shell.search.patient }));
  const places = pages
    .filter((page) => mayDo(roles, page.action))
    .map((page) => ({ href: page.href, label: shell[page.name], note: shell.search.page }))
    .filter((page) => fits(page.label));
  return [...patients, ...places];
}
