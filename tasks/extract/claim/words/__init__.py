"""The words of claims: closed classes of seeds/lexicons, the nouns and verbs that say what is counted, and what befell whom."""
