"""What is said in a film, as a text to be read."""

from portal.kinds.transcript import build_transcript, split_transcript
from portal.model.film import Cue, Paragraph


def test_lines_and_cues_become_one_paragraph():
    cues = [Cue(0, 2000, "Sáng nay,\nđoàn đi"), Cue(3999, 5000, "ra đảo.")]
    assert build_transcript(cues) == (Paragraph("Sáng nay, đoàn đi ra đảo."),)


def test_a_pause_of_two_seconds_begins_a_paragraph():
    """Measured from the last word that still stood, not from the cue before."""
    cues = [Cue(0, 9000, "Một."), Cue(500, 1000, "Hai."), Cue(10_999, 12_000, "Ba.")]
    assert build_transcript(cues) == (Paragraph("Một. Hai. Ba."),)
    cues[-1] = Cue(11_000, 12_000, "Ba.")
    assert build_transcript(cues) == (Paragraph("Một. Hai."), Paragraph("Ba."))


def test_another_speaker_begins_a_paragraph():
    cues = [Cue(0, 9, "Một.", "Mẫu"), Cue(9, 19, "Hai.", "Mẫu"), Cue(19, 29, "Ba.")]
    assert build_transcript(cues) == (Paragraph("Một. Hai.", "Mẫu"), Paragraph("Ba."))


def test_a_long_speech_is_divided_at_the_end_of_a_sentence():
    cues = [Cue(n, n + 1, "chữ " * 30 + ("hết." if n % 4 == 3 else "")) for n in range(20)]
    lengths = [len(paragraph.text) for paragraph in build_transcript(cues)]
    assert len(lengths) == 3
    assert all(paragraph.text.endswith("hết.") for paragraph in build_transcript(cues))


def test_no_cues_are_no_transcript():
    assert build_transcript([]) == ()


def test_an_editors_text_is_divided_at_empty_lines():
    text = "Một\ndòng.\n \t\n\nHai.\n"
    assert split_transcript(text) == (Paragraph("Một dòng."), Paragraph("Hai."))
    assert split_transcript(" \n") == ()
