#!/usr/bin/env bash
# Chromium tells screen readers of a <select> that comes to a page as if somebody had chosen in it: it sends
# object:selection-changed of the menu in it (AT-SPI), though nobody touched it and the focus is elsewhere. Orca 43.1 goes to what was
# "chosen" then: whoever was in a tree hears "leaving region. Order combo box collapsed", and from then on changes of the tree's item aren't
# said. Firefox sends nothing of the kind.
# Guessed before the run: that the event belongs to a choice, by hand or by script.
# Seen: Chromium 156.0.8078.108 and Firefox ESR 153.8.0 of Debian 12, through AT-SPI, with a select that is put in every two seconds:
#   Chromium: object:selection-changed of a menu, Firefox: nothing of the kind (a first run asked for the select's own name and missed it).
# Needs firefox-esr, chromium, xvfb, dbus, at-spi2-core, gir1.2-atspi-2.0, python3-gi. Exits 0 as long as it is so, 1 when
# either changes.
set -u
work=$(mktemp -d)
export HOME="$work" XDG_RUNTIME_DIR="$work/run" GNOME_ACCESSIBILITY=1 DISPLAY=:397
mkdir -m 700 -p "$work/run" "$work/firefox"
trap 'kill $(jobs -p) 2>/dev/null; sleep 3; rm -rf "$work"' EXIT
chromium --version 2>/dev/null
firefox-esr --version
printf '%s\n' 'user_pref("accessibility.force_disabled", -1);' 'user_pref("browser.aboutwelcome.enabled", false);' \
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);' > "$work/firefox/user.js"
cat > "$work/page.html" <<'END'
<!doctype html><title>arrives</title>
<button autofocus>here</button>
<div id="place"></div>
<script>
  setInterval(() => {
    const select = document.createElement('select');
    select.setAttribute('aria-label', 'arrived');
    select.append(new Option('first'), new Option('second'));
    document.getElementById('place').replaceChildren(select);
  }, 2000);
</script>
END
cat > "$work/listen.py" <<'END'
import sys
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

Atspi.init()
chosen = set()
arrived = set()


def tell(event):
    application = event.source.get_application()
    if application is None:
        return
    program = application.get_name()
    if event.type.startswith("object:children-changed:add"):
        arrived.add(program)
    else:
        chosen.add(program)
        print(f"{program}: {event.type} of a {event.source.get_role_name()}")


listener = Atspi.EventListener.new(tell)
listener.register("object:selection-changed")
listener.register("object:children-changed:add")
GLib.timeout_add_seconds(40, Atspi.event_quit)
Atspi.event_main()
for name in ("Chromium", "Firefox"):
    print(f"{name}: {'heard of children' if name in arrived else 'not heard at all'},", "selection-changed" if name in chosen else "no selection-changed")
sys.exit(0 if {"Chromium", "Firefox"} <= arrived and "Chromium" in chosen and "Firefox" not in chosen else 1)
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
  /usr/bin/python3 "$work/listen.py"
  status=$?
  kill $(jobs -p)
  exit $status'
