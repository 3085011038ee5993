package dev.sequential.saving.configuration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keras2ConfigTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LSTM                | time_major         | true | LSTM of Keras 2 has time_major true, which Keras 3 has no more: only false is read
            Conv2DTranspose     | groups             | 2    | Conv2DTranspose of Keras 2 has groups 2, which Keras 3 has no more: only 1 is read
            BatchNormalization  | virtual_batch_size | 4    | BatchNormalization of Keras 2 has virtual_batch_size 4, which Keras 3 has no more: only None is read
            """)
    void whatKeras3HasNoMoreIsRefused(String layer, String keyword, String value, String message) {
        Map<String, Object> config = Map.of(keyword, value.equals("true") ? true : Integer.valueOf(value));
        assertThatThrownBy(() -> Keras2Config.model(Map.of("class_name", layer, "config", config)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anOptimizerThatKeras3ComputesOtherwiseIsRefused() {
        Map<String, Object> nadam = Map.of("class_name", "Nadam", "config", Map.of("decay", 0.004));
        assertThatThrownBy(() -> Keras2Config.training(Map.of("optimizer", nadam)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The file's Nadam has decay 0.004, with which the momentum of old Keras rises otherwise than "
                                + "Keras 3's. Save the model in Keras 2 again with include_optimizer=False, and compile it here");
    }
}
