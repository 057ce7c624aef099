#!/usr/bin/env bash
# Firefox heeds aria-selected on a <tr> of a grid only where role="row" is written beside it. HTML gives the <tr> that role
# by itself (HTML-AAM, "tr"), and Firefox hands it on as a table row, but neither selectable nor selected, and without a name
# of its cells; so Orca calls every selected row "not selected" and says nothing of what stands in it. Chromium hands on the
# same state and name with and without the attribute.
# Guessed before the run: that a role which an element has by itself and the same role written down are one.
# Seen: Firefox ESR 153.8.0 and Chromium 156.0.8078.108 of Debian 12, through AT-SPI:
#   Chromium: table row 'bare' selected, table row 'written' selected
#   Firefox: table row '' not selected, table row 'written' selected
# Needs firefox-esr, chromium, xvfb, dbus, at-spi2-core, gir1.2-atspi-2.0, python3-gi. Exits 0 as long as it is so, 1 when
# either changes.
set -u
work=$(mktemp -d)
export HOME="$work" XDG_RUNTIME_DIR="$work/run" GNOME_ACCESSIBILITY=1 DISPLAY=:396
mkdir -m 700 -p "$work/run" "$work/firefox"
trap 'kill $(jobs -p) 2>/dev/null; sleep 3; rm -rf "$work"' EXIT
chromium --version 2>/dev/null
firefox-esr --version
printf '%s\n' 'user_pref("accessibility.force_disabled", -1);' 'user_pref("browser.aboutwelcome.enabled", false);' \
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);' > "$work/firefox/user.js"
cat > "$work/page.html" <<'END'
<!doctype html><title>rows</title>
<table role="grid" aria-multiselectable="true" tabindex="0"><tbody>
<tr aria-selected="true"><td>bare</td></tr>
<tr role="row" aria-selected="true"><td>written</td></tr>
</tbody></table>
END
cat > "$work/read.py" <<'END'
import sys
import time
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

Atspi.init()


def rows(of):
    if of is None:
        return
    if of.get_role_name() == "table row":
        is_selected = of.get_state_set().contains(Atspi.StateType.SELECTED)
        yield f"table row '{of.get_name()}' {'selected' if is_selected else 'not selected'}"
    for at in range(of.get_child_count()):
        yield from rows(of.get_child_at_index(at))


found = {}
for _ in range(60):
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(at)
        seen = list(rows(program))
        if len(seen) == 2:
            found[program.get_name()] = ", ".join(seen)
    if len(found) == 2:
        break
    time.sleep(1)
for name, seen in sorted(found.items()):
    print(f"{name}: {seen}")
wanted = {
    "Chromium": "table row 'bare' selected, table row 'written' selected",
    "Firefox": "table row '' not selected, table row 'written' selected",
}
sys.exit(0 if found == wanted else 1)
END
Xvfb "$DISPLAY" -screen 0 1000x800x24 -nolisten tcp >/dev/null 2>&1 &
sleep 1
export work
dbus-run-session -- bash -c '
  /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
  sleep 1
  for property in IsEnabled ScreenReaderEnabled; do
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
      string:org.a11y.Status string:$property variant:boolean:true >/dev/null
  done
  firefox-esr --no-remote --profile "$work/firefox" "file://$work/page.html" >/dev/null 2>&1 &
  chromium --no-sandbox --no-first-run --disable-gpu --force-renderer-accessibility --user-data-dir="$work/chromium" "file://$work/page.html" >/dev/null 2>&1 &
  /usr/bin/python3 "$work/read.py"
  status=$?
  kill $(jobs -p)
  exit $status'
