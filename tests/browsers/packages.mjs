import { spawnSync } from "node:child_process";

/** Debian's names; the tests' own downloads of browsers would need a network. */
export const BROWSER_PACKAGES = ["chromium", "firefox-esr", "webkit2gtk-driver", "xvfb", "xauth"];

/** Packages that are not installed. */
export function missingPackages() {
  return BROWSER_PACKAGES.filter((name) => {
    const { stdout } = spawnSync("dpkg-query", ["--show", "--showformat=${Status}", name], {
      encoding: "utf8",
    });
    return stdout !== "install ok installed";
  });
}
