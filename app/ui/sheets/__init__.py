"""This is about sheets: the few fields that one thing a person does needs, over the screen they do it on."""
