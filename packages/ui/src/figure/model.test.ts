import { assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { along, bearing, distance, mix, reach, SEGMENT, skeleton } from "./model.ts";
import { crawl, facing, hook, like, stand } from "./poses/kit.ts";

const angle = double({ min: -360, max: 360, noNaN: true });
const within = (min: number, max: number) => double({ min, max, noNaN: true });

describe("directions", () => {
  it("are degrees clockwise from straight up", () => {
    expect(along([0, 0], 90, 10)[0]).toBeCloseTo(10);
    expect(along([0, 0], 180, 10)[1]).toBeCloseTo(10);
    expect(bearing([0, 0], [5, 5])).toBeCloseTo(135);
  });
});

describe("reach", () => {
  it("ends on every target within the length of the bones, with the joint on the asked side", () => {
    assert(
      property(angle, within(8, 92), (direction, far) => {
        for (const bend of [1, -1] as const) {
          const target = along([3, -7], direction, far);
          const found = reach([3, -7], target, 47, 46, bend);
          const tip = along(along([3, -7], found.first, 47), found.second, 46);
          expect(distance(tip, target)).toBeLessThan(0.01);
          expect(found.miss).toBeLessThan(0.01);
          expect(Math.sin(((found.second - found.first) * Math.PI) / 180) * bend).toBeGreaterThan(-1e-9);
        }
      }),
    );
  });

  it("says by how much a target is too far, and stretches towards it", () => {
    const found = reach([0, 0], [0, 100], 47, 46, 1);
    expect(found.miss).toBeCloseTo(7);
    expect(found.first).toBeCloseTo(180);
    expect(found.second).toBeCloseTo(180);
  });
});

describe("skeleton", () => {
  it("follows the sign rules: flexion of hip and elbow brings thigh and forearm forward", () => {
    const { joints } = skeleton(like(stand, { pelvis: 0, spine: [0, 0, 0, 0], ln: [90, 90], an: [90, 90] }));
    expect(joints.ln1[0] - joints.ln0[0]).toBeCloseTo(SEGMENT.thigh);
    expect(joints.ln2[1] - joints.ln1[1]).toBeCloseTo(SEGMENT.shank);
    expect(joints.an1[0] - joints.an0[0]).toBeCloseTo(SEGMENT.upperArm);
    expect(joints.an2[1] - joints.an1[1]).toBeCloseTo(-SEGMENT.forearm);
  });

  it("keeps stature at 200 units", () => {
    const { joints } = skeleton(like(stand, { pelvis: 0, spine: [0, 0, 0, 0] }));
    expect(joints.head[1] - 14.8).toBeGreaterThan(-203);
    expect(joints.head[1] - 14.8).toBeLessThan(-197);
  });

  it("is mirror symmetric seen from the front", () => {
    const { joints } = skeleton(facing);
    for (const joint of ["an2", "ln2", "an3"] as const) {
      const other = joints[joint.replace("n", "f") as "af2"];
      expect(joints[joint][0]).toBeCloseTo(-other[0]);
      expect(joints[joint][1]).toBeCloseTo(other[1]);
    }
  });
});

describe("mix", () => {
  it("never changes the length of a bone", () => {
    assert(
      property(within(0, 1), (t) => {
        const { joints } = skeleton(mix(crawl, like(crawl, { ln: [-12, 2, 22], af: [158, 3] }), t));
        expect(distance(joints.ln0, joints.ln1)).toBeCloseTo(SEGMENT.thigh);
        expect(distance(joints.ln1, joints.ln2)).toBeCloseTo(SEGMENT.shank);
        expect(distance(joints.af0, joints.af1)).toBeCloseTo(SEGMENT.upperArm);
        expect(distance(joints.af1, joints.af2)).toBeCloseTo(SEGMENT.forearm);
      }),
    );
  });

  it("starts and ends at the given poses", () => {
    const end = like(hook, { ln: [120, 120, 10] });
    expect(mix(hook, end, 0)).toBe(hook);
    expect(mix(hook, end, 1)).toBe(end);
    const almost = skeleton(mix(hook, end, 0.9999)).joints.ln2;
    expect(distance(almost, skeleton(end).joints.ln2)).toBeLessThan(0.1);
  });
});
