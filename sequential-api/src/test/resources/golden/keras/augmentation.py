"""Cases of the image augmentation layers: python augmentation.py [CLASS ...].

Where the factors leave nothing to chance, the pictures of a training step are compared too (`y_train`, and with a gradient in Keras `g`, `dx`).
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from golden import *  # noqa: F401,F403

OUT = pathlib.Path(__file__).parent / "layers"
L = keras.layers


def case(name, layer, shape=(6, 5, 3), high=255, certain=True, batch=2):
    if len(sys.argv) > 1 and layer.__class__.__name__ not in sys.argv[1:]:
        return
    rng = seeded(name)
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input(shape), layer])
    x = rng.uniform(0, high, (batch, *shape)).astype(np.float32)
    model.save(OUT / f"{name}.keras")
    with h5py.File(OUT / f"{name}.h5", "w") as f:
        f["x"], f["y"] = x, model(x, training=False).numpy()
        if not certain:
            return
        xt = tf.convert_to_tensor(x)
        with tf.GradientTape() as tape:
            tape.watch(xt)
            yt = model(xt, training=True)
            g = rng.normal(0, 1, yt.shape).astype(np.float32)
            total = tf.reduce_sum(yt * g)
        f["y_train"] = yt.numpy()
        try:
            dx = tape.gradient(total, xt, unconnected_gradients="zero").numpy()
        except LookupError as e:
            print(name, "has no gradient in Keras:", e)
            return
        f["g"], f["objective"], f["dx"] = g, total.numpy(), dx


first = dict(data_format="channels_first")
case("random_flip", L.RandomFlip(), certain=False)
case("random_flip_seeded", L.RandomFlip("horizontal", seed=7, **first), (3, 6, 5), certain=False)
case("random_brightness", L.RandomBrightness((0.2, 0.2)))
case("random_brightness_darker", L.RandomBrightness((-0.3, -0.3), value_range=(0, 1), seed=3), high=1)
case("random_brightness_number", L.RandomBrightness(0.3), certain=False)
case("random_contrast", L.RandomContrast((0, 0)))
case("random_contrast_first", L.RandomContrast(0.0, value_range=(0.2, 0.7), seed=3, **first), (3, 6, 5), high=1)
case("random_contrast_number", L.RandomContrast(0.3), certain=False)
case("random_translation", L.RandomTranslation((0.3, 0.3), (-0.25, -0.25)))
case("random_translation_wrap", L.RandomTranslation((-0.4, -0.4), 0.0, fill_mode="wrap", interpolation="nearest", **first), (3, 6, 5))
case("random_translation_number", L.RandomTranslation(0.3, (-0.1, 0.2), seed=4), certain=False)
case("random_rotation", L.RandomRotation((0.07, 0.07)))
case("random_rotation_quarter", L.RandomRotation((0.25, 0.25), fill_mode="nearest", seed=5, **first), (3, 5, 5))
case("random_rotation_constant", L.RandomRotation((-0.1, -0.1), fill_mode="constant", interpolation="nearest", fill_value=9.0))
case("random_rotation_number", L.RandomRotation(0.1), certain=False)
case("random_zoom", L.RandomZoom((0.4, 0.4)))
case("random_zoom_in", L.RandomZoom((-0.3, -0.3), (0.2, 0.2), fill_mode="constant", fill_value=3.0, interpolation="nearest", **first), (3, 6, 5))
case("random_zoom_wrap", L.RandomZoom(0.0, (0.5, 0.5), fill_mode="wrap", seed=2))
case("random_zoom_number", L.RandomZoom(0.3), certain=False)
case("random_shear", L.RandomShear((0, 0), (0, 0)))
case("random_shear_range", L.RandomShear((0.1, 0.3), 0.0, fill_mode="constant", fill_value=2.0, interpolation="nearest", seed=6), certain=False)
# Keras 3.15.1 predicts pictures of the input's size, not of the size that RandomCrop says: only equal sizes can be compared
case("random_crop", L.RandomCrop(6, 5, seed=3))
case("random_crop_first", L.RandomCrop(6, 5, **first), (3, 6, 5))
case("random_perspective", L.RandomPerspective(1.0, 0.0))
case("random_perspective_random", L.RandomPerspective((0.2, 0.7), 0.5, interpolation="nearest", fill_value=4.0, seed=3), certain=False)
case("random_hue", L.RandomHue((1, 1)))
case("random_hue_unit", L.RandomHue((0, 0), value_range=(0, 1), seed=3, **first), (3, 6, 5), high=1)
case("random_hue_number", L.RandomHue(0.3), certain=False)
case("random_saturation", L.RandomSaturation((0.3, 0.3), value_range=(0, 1)), high=1)
case("random_saturation_first", L.RandomSaturation((0.8, 0.8), seed=3, **first), (3, 6, 5))
case("random_saturation_number", L.RandomSaturation(0.3), certain=False)
case("random_grayscale", L.RandomGrayscale(1.0))
case("random_grayscale_first", L.RandomGrayscale(1.0, **first), (3, 6, 5))
case("random_grayscale_half", L.RandomGrayscale(0.4, seed=2), certain=False)
case("random_erasing", L.RandomErasing((0, 0)))
case("random_erasing_all", L.RandomErasing((1, 1), scale=(1, 1), fill_value=[1, 2, 3], value_range=(0, 2)))
case("random_erasing_fill", L.RandomErasing((1, 1), scale=(1, 1), fill_value=3.0, **first), (3, 6, 5))
case("random_erasing_random", L.RandomErasing(0.7, scale=(0.1, 0.2), seed=3), certain=False)
case("random_sharpness", L.RandomSharpness((0.1, 0.1)))
case("random_sharpness_more", L.RandomSharpness((0.9, 0.9), value_range=(0, 1), seed=2, **first), (3, 6, 6), high=1)
case("random_sharpness_number", L.RandomSharpness(0.6), certain=False)
case("random_posterization", L.RandomPosterization((3, 3)))
case("random_posterization_unit", L.RandomPosterization((5, 5), value_range=(0, 1), seed=2, **first), (3, 6, 5), high=1)
case("random_posterization_number", L.RandomPosterization(4), certain=False)
case("random_invert", L.RandomInvert((1, 1)))
case("random_invert_unit", L.RandomInvert((1, 1), value_range=(0, 1), seed=2, **first), (3, 6, 5), high=1)
case("random_invert_number", L.RandomInvert(0.4), certain=False)
case("random_gaussian_blur", L.RandomGaussianBlur((1, 1), kernel_size=3, sigma=(0.8, 0.8)))
case("random_gaussian_blur_wide", L.RandomGaussianBlur((1, 1), kernel_size=(5, 3), sigma=(0.5, 0.5), value_range=(0, 1), seed=2, **first), (3, 7, 6), high=1)
case("random_gaussian_blur_number", L.RandomGaussianBlur(0.4), certain=False)
case("random_color_jitter", L.RandomColorJitter(brightness_factor=(0.1, 0.1), contrast_factor=(0, 0)))
case("random_color_jitter_all", L.RandomColorJitter(value_range=(0, 1), brightness_factor=(0.1, 0.1), contrast_factor=0.0, saturation_factor=(0.4, 0.4), hue_factor=(1, 1)), high=1)
case("random_color_jitter_random", L.RandomColorJitter(brightness_factor=0.3, hue_factor=(0.1, 0.2), seed=3), certain=False)
case("random_color_degeneration", L.RandomColorDegeneration((0.4, 0.4)))
case("random_color_degeneration_first", L.RandomColorDegeneration((0.9, 0.9), value_range=(0, 1), seed=2, **first), (3, 6, 5), high=1)
case("random_color_degeneration_number", L.RandomColorDegeneration(0.4), certain=False)
case("random_elastic_transform", L.RandomElasticTransform(0.0))
case("random_elastic_transform_random", L.RandomElasticTransform(0.5, scale=(0.2, 0.4), interpolation="nearest", fill_mode="wrap", fill_value=1.0, seed=3), certain=False)
case("solarization", L.Solarization((0, 0), (0, 0)))
case("solarization_all", L.Solarization(addition_factor=0.0, threshold_factor=0.0, value_range=(0, 1), seed=3), high=1)
case("solarization_random", L.Solarization(addition_factor=(0.1, 0.4), threshold_factor=0.5), certain=False)
case("auto_contrast", L.AutoContrast())
case("auto_contrast_unit", L.AutoContrast(value_range=(0, 1)), high=1)
# Equalization is not here: Keras 3.15.1 cannot put it into a Sequential ("is part of a cycle")
case("clahe", L.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size=(2, 3)), (10, 9, 3))
case("clahe_clip", L.ContrastLimitedAdaptiveHistogramEqualization(value_range=(0, 1), clip_limit=20.0, tile_grid_size=(2, 2), **first), (3, 12, 10), high=1)
case("rand_augment", L.RandAugment(seed=3), certain=False)
case("rand_augment_arguments", L.RandAugment(value_range=(0, 1), num_ops=3, factor=0.2, interpolation="nearest", **first), (3, 6, 5), high=1, certain=False)
case("aug_mix", L.AugMix(seed=3), certain=False)
case("aug_mix_arguments", L.AugMix(value_range=(0, 1), num_chains=2, chain_depth=4, factor=(0.1, 0.3), alpha=0.7, all_ops=False, interpolation="nearest", **first), (3, 6, 5), high=1, certain=False)
case("mix_up", L.MixUp(), certain=False)
case("mix_up_seeded", L.MixUp(0.4, seed=3), certain=False)
case("cut_mix", L.CutMix(), certain=False)
case("cut_mix_seeded", L.CutMix((0.3, 0.8), seed=3, **first), (3, 6, 5), certain=False)
