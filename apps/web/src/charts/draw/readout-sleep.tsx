import { zoneTable, clockOfEpochMinutes, type EpochMinutes } from "@soepel/domain/zone";
import { clockText, durationText, percentText } from "@soepel/i18n/format";
import { reviewLaneTexts } from "@soepel/i18n/staff/review-lanes";
import { LimitRules, type ValueProps } from "./readout-words.tsx";

export function SleepValue({
  day,
  t,
  locale,
  timeZone,
}: Pick<ValueProps, "day" | "t" | "locale"> & { timeZone: string }) {
  const { night } = day;
  if (!night || night.outOfBedAt === null) return <p className="lane-nothing">{"–"}</p>;
  const clock = (at: EpochMinutes | null) =>
    at === null ? "–" : clockText(clockOfEpochMinutes(at, zoneTable(timeZone)));
  const misfit = night.issues.some((issue) => issue !== "tib_gt_14h");
  const dark = clock(night.trySleepAt);
  return (
    <>
      {night.tst === null || misfit ? (
        <p className="lane-nothing">{misfit ? t.readout.misfit : t.readout.asleepUnknown}</p>
      ) : (
        <p className="lane-big lane-sleep">{t.readout.asleep(durationText(night.tst, locale))}</p>
      )}
      {night.tib !== null && (
        <p>
          {(night.tibFrom === "into_bed" ? t.readout.inBed : t.readout.fromSleep)(
            durationText(night.tib, locale),
          )}
        </p>
      )}
      <p className="lane-rest">
        {night.intoBedAt === null ? t.readout.dark(dark) : t.readout.bedTimes(clock(night.intoBedAt), dark)}
      </p>
      <p className="lane-rest">
        {t.readout.latency(
          night.sol === null ? "–" : `${night.sol}`,
          night.waso === null ? "–" : `${night.waso}`,
        )}
      </p>
      <p className="lane-rest">{t.readout.lastAwake(clock(night.finalWakeAt))}</p>
      <p className="lane-rest">{t.readout.rising(clock(night.outOfBedAt))}</p>
    </>
  );
}

export function EfficiencyValue({ chart, day, locale }: Pick<ValueProps, "chart" | "day" | "locale">) {
  const t = reviewLaneTexts[locale].readout;
  const whole = chart.record.denominator === "TIB" ? day.night?.tib : day.night?.dse;
  if (day.efficiency === null) return <p className="lane-nothing">{"–"}</p>;
  return (
    <>
      <p className="lane-big lane-sleep">{percentText(day.efficiency, locale, 1)}</p>
      {day.night?.tst !== null && day.night?.tst !== undefined && whole !== null && whole !== undefined && (
        <p className="lane-rest">{t.minutesOf(day.night.tst, whole)}</p>
      )}
      <LimitRules chart={chart} day={day} lane="efficiency" locale={locale} />
    </>
  );
}
