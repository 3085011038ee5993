#!/usr/bin/env bash
# The archive that -Pdist makes, unpacked elsewhere: its command starts without Maven, and prints what the checkout's prints.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -Dquick -DskipTests -Dbuild.folder=target/launcher -Pdist package # what the launcher has compiled
tar -xf cli/target/launcher/sequential-*.tar -C "$work"
rm cli/target/launcher/sequential-*.tar
cd "$work"/sequential-*
[ -s LICENSE ]
grep -q org.tensorflow:tensorflow-core-api THIRD-PARTY.txt
java=$(readlink -f "$(command -v java)")
command=(env -i "JAVA_HOME=${java%/bin/java}" PATH=/usr/bin:/bin HOME="$work" LANG=C.UTF-8 ./sequential)
"${command[@]}" summary cnn_simple 2>"$work/first" | cmp - "$OLDPWD/cli/src/test/resources/golden/ascii/cnn_simple.txt"
grep -q 'preparing for fast starts' "$work/first"
"${command[@]}" train logistic_regression --limit 200 --epochs 1 2>"$work/second" | grep -q '^0,'
! grep -q 'preparing' "$work/second"
