#!/usr/bin/env bash
# The tests as other machines run them: the cases of Keras and what holds for every layer on a processor without AVX-512,
# and without oneDNN; then all tests in another language and time zone. What the build has compiled is not compiled anew.
set -euo pipefail

tests() { mvn -q -B -o test -Dmaven.test.redirectTestOutputToFile=true "$@"; }

numbers='GoldenCasesTest,dev/sequential/layers/*Test'
# On a processor with AVX-512, TensorFlow has oneDNN multiply matrices in bfloat16 even where that is held to AVX2, and the
# process is aborted, real Keras's as well.
not_in_bfloat16=',!InnerPolicyTest'

printf 'with the instructions of AVX2\n'
ONEDNN_MAX_CPU_ISA=AVX2 tests -pl sequential-api -Dtest="$numbers$not_in_bfloat16"
printf 'without oneDNN\n'
TF_ENABLE_ONEDNN_OPTS=0 tests -pl sequential-api -Dtest="$numbers"
printf 'in Turkish, on Samoa\n'
tests -Dtest.jvm='-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Apia'
