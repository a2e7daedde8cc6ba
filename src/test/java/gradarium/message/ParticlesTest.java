package gradarium.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {
  @ParameterizedTest
  @CsvSource({
    "신경망은(는), 신경망은",
    "옵티마이저은(는), 옵티마이저는",
    "표본이(가), 표본이",
    "옵티마이저 3개이(가), 옵티마이저 3개가",
    "학습률을(를), 학습률을",
    "손실 0.1와(과), 손실 0.1과",
    "손실 0.25와(과), 손실 0.25와",
    "1e-6이(가), 1e-6이",
    "30은(는), 30은",
    "12%을(를), 12%를",
    "Adam이(가), Adam이",
    "ReLU이(가), ReLU가",
    "RMSProp이(가), RMSProp이",
    "Adagrad이(가), Adagrad가",
    "SGD은(는), SGD는",
    "XOR을(를), XOR을",
    "tanh은(는), tanh는",
    "Circle은(는), Circle은(는)",
    "digits.csv을(를), digits.csv을(를)"
  })
  void theFormFollowsTheSoundBeforeIt(String both, String chosen) {
    assertThat(Particles.chosen(both)).isEqualTo(chosen);
  }

  /** 로 stands after vowels and after ㄹ. */
  @ParameterizedTest
  @CsvSource({"3(으)로, 3으로", "7(으)로, 7로", "Normal(으)로, Normal로", "층(으)로, 층으로"})
  void theConsonantRieulIsAVowelToOneOfThem(String both, String chosen) {
    assertThat(Particles.chosen(both)).isEqualTo(chosen);
  }

  @Test
  void closingMarksAreNotRead() {
    assertThat(Particles.chosen("‘기울기’은(는) \"표\"을(를) '점'(이)라는 '$1'(이)라는"))
        .isEqualTo("‘기울기’는 \"표\"를 '점'이라는 '$1'이라는");
  }

  @Test
  void textsAreSaidWithTheFormThatFits() {
    assertThat(Messages.in(Locale.KOREAN).text("error.scene.missing", "장면")).isEqualTo("장면이 없습니다");
    assertThat(Messages.in(Locale.KOREAN).text("error.scene.missing", "파일 2"))
        .isEqualTo("파일 2가 없습니다");
  }
}
