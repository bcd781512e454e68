"""Reads Chinese prose for readers: *seed → Article → words → readings → links → HTML*.

One module a step, each with one public function, and frozen dataclasses between them: articles (:mod:`zhreader.model`),
their words (:mod:`zhreader.model_words`), explainers of terms (:mod:`zhreader.model_terms`)::

    docs/glossary/*.md ──glossary──► Glossary ─────────────┐
                                                           ▼
    seeds/*.txt ──seedfile──► Article ──annotate──► Article of Words ──render──► HTML ──events──► site
                                        ├─ segment   落实三会一课制度 → 落实 / 三会一课 / 制度
                                        ├─ pinyin    落实 → luo4 shi2, decided by the dictionary
                                        ├─ lexicon   落实 → meanings, HSK level
                                        ├─ script    落实 → 落實
                                        └─ glossary  三会一课 → its explainer

Nothing here knows MkDocs: ``hooks/events.py`` does, and is all that another site builder would have to replace.
"""
