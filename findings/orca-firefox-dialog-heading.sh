#!/usr/bin/env bash
# Orca says nothing in Firefox when a modal <dialog>, opened by a key in focus mode, gives its first focus to a heading
# (<h2 tabindex="-1" autofocus>, a usual way of beginning a dialog at its title). The same dialog speaks when the <dialog>
# element itself has autofocus (its name and text), or when the heading gets the focus 200 ms later.
# Guessed before the run: that the name of the dialog is said in all three, as focus moves into it.
# Seen: Orca 43.1, Firefox ESR 153.8.0 of Debian 12. Needs orca firefox-esr xvfb openbox xdotool at-spi2-core dbus
# speech-dispatcher; nothing is really spoken, what Orca would say is read from its debug log.
# Exits 0 as long as it is so, 1 when it changes, 2 where something is missing.
set -u
if [ -z "${INNER:-}" ]; then
  for program in orca firefox-esr xvfb-run dbus-run-session openbox xdotool; do
    command -v $program >/dev/null || { echo "$program is missing"; exit 2; }
  done
  exec env INNER=1 xvfb-run -a -s '-screen 0 1280x1024x24' dbus-run-session -- bash "$0"
fi
work=$(mktemp -d); trap 'kill $(jobs -p) 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
export HOME=$work XDG_RUNTIME_DIR=$work/run GNOME_ACCESSIBILITY=1 ACCESSIBILITY_ENABLED=1 LANG=C.UTF-8
mkdir -m 700 "$XDG_RUNTIME_DIR"; mkdir -p "$work/.config/speech-dispatcher" "$work/profile"
printf 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n' > "$work/.config/speech-dispatcher/speechd.conf"
cat > "$work/profile/user.js" <<'END'
user_pref("accessibility.force_disabled", -1);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
END
cat > "$work/page.html" <<'END'
<!doctype html><html lang="en"><meta charset="utf-8"><title>Dialogs</title>
<div id="list" role="listbox" tabindex="0" aria-label="Papers" aria-activedescendant="one">
  <div id="one" role="option" aria-selected="false">A paper</div></div>
<dialog aria-labelledby="a"><h2 id="a" tabindex="-1" autofocus>Sorrel keys</h2><p>E expands</p><form method="dialog"><button>Close</button></form></dialog>
<dialog aria-labelledby="b" tabindex="-1" autofocus><h2 id="b">Bramble keys</h2><p>E expands</p><form method="dialog"><button>Close</button></form></dialog>
<dialog aria-labelledby="c" data-late><h2 id="c" tabindex="-1">Thistle keys</h2><p>E expands</p><form method="dialog"><button>Close</button></form></dialog>
<script>
  const dialogs = [...document.querySelectorAll('dialog')];
  list.addEventListener('keydown', ({ key }) => {
    const dialog = dialogs['xyz'.indexOf(key)];
    dialog?.showModal();
    if (dialog && 'late' in dialog.dataset) setTimeout(() => dialog.querySelector('h2').focus(), 200);
  });
</script></html>
END
openbox >/dev/null 2>&1 &
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
sleep 1
for name in IsEnabled ScreenReaderEnabled; do
  dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
    string:org.a11y.Status "string:$name" variant:boolean:true >/dev/null
done
log=$work/orca.log
orca --replace --debug-file "$log" >/dev/null 2>&1 &
sleep 6
firefox-esr --no-remote --profile "$work/profile" "file://$work/page.html" >/dev/null 2>&1 &
# The reader writes its log in blocks, so it is read once at the end, between the echoes of the keys that were pressed.
sleep 15
press() { xdotool key --clearmodifiers "$1"; sleep 4; }
press Tab
for key in x y z; do press "$key"; press Escape; done
kill %3; wait %3 2>/dev/null
orca --version | head -1; firefox-esr --version
said=$(sed -n "s/.*SPEECH OUTPUT: '\(.*\)'.*/\1/p" "$log")
part() { sed -n "/^$1\$/,/^escape/p" <<<"$said" | sed 1d | grep -v '^escape' | paste -sd'|'; }
heading=$(part x); itself=$(part y); late=$(part z)
echo "focus on the heading: ${heading:-nothing}"
echo "focus on the dialog: ${itself:-nothing}"
echo "focus on the heading 200 ms later: ${late:-nothing}"
[ -z "$heading" ] && grep -q Bramble <<<"$itself" && grep -q Thistle <<<"$late"
