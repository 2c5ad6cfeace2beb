"""A crowd of phones against a real class: see class_load.py beside this folder."""
