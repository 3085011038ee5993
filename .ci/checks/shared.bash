# What several checks need; they source it. A function that fails ends the check: NAME=$(function).
shopt -s inherit_errexit

# As Java does: TensorFlow leaves oneDNN off on processors without VNNI, and then Keras runs no convolution with channels first.
export TF_ENABLE_ONEDNN_OPTS=${TF_ENABLE_ONEDNN_OPTS:-1}

# The Python that has Keras: KERAS_PYTHON, or one that is made under target/.
keras_python() {
    local python=${KERAS_PYTHON:-target/keras/bin/python}
    if [ ! -x "$python" ]; then
        python3 -m venv target/keras
        target/keras/bin/pip install -q tensorflow-cpu==2.18.1 keras==3.15.1 h5py scipy >&2
        python=target/keras/bin/python
    fi
    printf '%s' "$python"
}

# The Python that has onnx and onnxruntime: ONNX_PYTHON, or one that is made under target/.
onnx_python() {
    local python=${ONNX_PYTHON:-target/onnx/bin/python}
    if [ ! -x "$python" ]; then
        python3 -m venv target/onnx
        target/onnx/bin/pip install -q onnx==1.18.0 onnxruntime==1.22.1 >&2
        python=target/onnx/bin/python
    fi
    printf '%s' "$python"
}

# The class path of sequential-api as the build left it; $1 is a folder for what Maven writes.
api_classpath() {
    mvn -q -B -o -pl sequential-api dependency:build-classpath -Dmdep.outputFile="$1/classpath" >&2
    printf 'sequential-api/target/classes:%s' "$(<"$1/classpath")"
}
